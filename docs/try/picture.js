// picture.js - the network of all articles, by sql/pictures/network.svg.sql.
'use strict';

const Picture = (() => {
    // Names in it are escaped (sql/pictures/escape.sql), and a text that is no sound XML is not shown.
    async function show() {
        const results = await Engine.read('sql/pictures/network.svg.sql');
        const text = results.at(-1).rows.map(([line]) => line).join('\n');
        const svg = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
        // Its words are there in both languages, as in the report (sql/report/page.js).
        svg.setAttribute('lang', Words.language);
        for (const part of svg.querySelectorAll('[data-vi]')) part.textContent = part.dataset[Words.language];
        document.querySelector('#picture').replaceChildren(document.importNode(svg, true));
    }

    return {show};
})();
