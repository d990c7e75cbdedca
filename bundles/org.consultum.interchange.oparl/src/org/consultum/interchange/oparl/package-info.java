/** Reads exports of council information systems in the format OParl, versions 1.0 and 1.1 (https://oparl.org; specification 1.1). */
package org.consultum.interchange.oparl;
