/* The search of the site: loads the parts of the index it needs and asks lunr. Works from a web server and from a folder on a disk. */
"use strict";
const consultumSearch = (function () {
    const meta = consultumSearchMeta;
    const loading = new Map();
    const parts = new Map();
    const described = new Map();
    const SHOWN = 20;
    let latest = 0;
    let found = [];
    let shown = 0;

    function text(key, value) {
        return (meta.texts[key] || "").replace("{0}", value);
    }

    /* The same as Tokens.java does with the texts. */
    function fold(typed) {
        return typed.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").normalize("NFC").toLowerCase().replace(/\u0111/g, "d")
            .replace(/\u00df/g, "ss");
    }

    function unspaced(c) {
        return c >= 0x3041 && c <= 0x30ff || c >= 0x3400 && c <= 0x9fff || c >= 0xf900 && c <= 0xfaff || c >= 0x20000 && c <= 0x3ffff
            || c === 0x3005 || c === 0x3007;
    }

    function tokens(typed) {
        const result = [];
        let word = "";
        let run = [];
        function flush() {
            if (word) {
                result.push({ term: word.slice(0, 40), open: true });
            }
            for (let i = 0; i + 1 < run.length; i++) {
                result.push({ term: run[i] + run[i + 1], open: false });
            }
            if (run.length === 1) {
                result.push({ term: run[0], open: true });
            }
            word = "";
            run = [];
        }
        for (const character of fold(typed)) {
            if (unspaced(character.codePointAt(0))) {
                if (word) {
                    flush();
                }
                run.push(character);
            } else if (/[\p{L}\p{Nd}]/u.test(character)) {
                if (run.length) {
                    flush();
                }
                word += character;
            } else {
                flush();
            }
        }
        flush();
        return result.slice(0, 40);
    }

    function part(term) {
        const first = term.codePointAt(0);
        return first < 0x3000 ? first.toString(16).padStart(4, "0") : "k" + first % 64;
    }

    function load(name) {
        if (!loading.has(name)) {
            loading.set(name, new Promise(function (resolve) {
                const script = document.createElement("script");
                script.src = "search/" + name + ".js";
                script.onload = resolve;
                script.onerror = resolve;
                document.head.append(script);
            }));
        }
        return loading.get(name);
    }

    function index(names) {
        const inverted = [];
        const vectors = new Map();
        for (const name of names) {
            for (const entry of parts.get(name) || []) {
                const pages = {};
                for (let i = 2; i < entry.length; i += 2) {
                    const page = entry[i];
                    pages[page] = {};
                    if (!vectors.has(page)) {
                        vectors.set(page, []);
                    }
                    vectors.get(page).push([entry[1], entry[i + 1] / 1000]);
                }
                inverted.push([entry[0], { _index: entry[1], text: pages }]);
            }
        }
        inverted.sort(function (a, b) {
            return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
        });
        const fields = [];
        for (const [page, scores] of vectors) {
            fields.push(["text/" + page, scores.sort(function (a, b) {
                return a[0] - b[0];
            }).flat()]);
        }
        return lunr.Index.load({ version: lunr.version, fields: ["text"], fieldVectors: fields, invertedIndex: inverted, pipeline: [] });
    }

    async function search(typed) {
        const own = ++latest;
        const wanted = tokens(typed);
        const status = document.getElementById("status");
        document.getElementById("results").replaceChildren();
        document.getElementById("more").hidden = true;
        if (!wanted.length) {
            status.textContent = "";
            return;
        }
        const names = Array.from(new Set(wanted.map(token => part(token.term)))).filter(name => meta.words.includes(name)).sort();
        status.textContent = text("search.running");
        await Promise.all(names.map(name => load("words-" + name)));
        if (own !== latest) {
            return;
        }
        found = index(names).query(function (query) {
            for (const token of wanted) {
                query.term(token.term, { presence: lunr.Query.presence.REQUIRED, usePipeline: false, boost: 10 });
            }
        });
        const open = wanted.filter(token => token.open);
        if (open.length) {
            const exact = new Set(found.map(result => result.ref));
            found = found.concat(index(names).query(function (query) {
                for (const token of wanted) {
                    query.term(token.term, { presence: lunr.Query.presence.REQUIRED, usePipeline: false,
                        wildcard: token.open ? lunr.Query.wildcard.TRAILING : lunr.Query.wildcard.NONE });
                }
            }).filter(result => !exact.has(result.ref)));
        }
        shown = 0;
        status.textContent = found.length === 0 ? text("search.nothing", typed)
            : text(found.length === 1 ? "search.found.one" : "search.found.many", found.length);
        await more(own);
    }

    async function more(own) {
        const next = found.slice(shown, shown + SHOWN);
        await Promise.all(Array.from(new Set(next.map(result => Math.floor(result.ref / meta.part)))).map(number => load("pages-" + number)));
        if (own !== latest) {
            return null;
        }
        const list = document.getElementById("results");
        let first = null;
        for (const result of next) {
            const pages = described.get(Math.floor(result.ref / meta.part));
            const page = pages && pages[result.ref % meta.part];
            if (page) {
                const item = entry(page);
                first = first || item;
                list.append(item);
            }
        }
        shown += next.length;
        document.getElementById("more").hidden = shown >= found.length;
        return first;
    }

    function entry(page) {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = page[0];
        link.textContent = page[1];
        const about = document.createElement("p");
        about.className = "muted";
        about.textContent = [text("search.kind." + page[2]), page[3]].filter(Boolean).join(", ");
        const excerpt = document.createElement("p");
        excerpt.textContent = page[4];
        item.append(link, about, excerpt);
        return item;
    }

    function start() {
        const box = document.getElementById("find");
        const typed = new URLSearchParams(location.search).get("q") || "";
        box.value = typed;
        box.addEventListener("input", function () {
            search(box.value);
        });
        document.getElementById("search").addEventListener("submit", function (event) {
            event.preventDefault();
            search(box.value);
        });
        document.getElementById("more").addEventListener("click", async function () {
            const first = await more(latest);
            if (first) {
                first.querySelector("a").focus();
            }
        });
        if (typed) {
            search(typed);
        } else {
            box.focus();
        }
    }

    document.addEventListener("DOMContentLoaded", start);
    return {
        words: function (name, entries) {
            parts.set(name, entries);
        },
        pages: function (number, entries) {
            described.set(number, entries);
        }
    };
}());
