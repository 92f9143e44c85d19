// marks.js - a text with what was found in it marked in place.
// A place is {start, length, class, label, title, id, href}: characters are counted from 1, as SQL does; one with an
// id is where something was decided: it gets its label, and leads to the row of a table.
'use strict';

const Marks = (() => {
    const BLOCK = 20000;               // characters of an element: the browser lays out those in sight

    // From a count of characters to an index in a string of JavaScript, where a character beyond U+FFFF is two.
    function indexOf(text) {
        const pairs = [];
        for (const {index} of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs.push(index - pairs.length);
        return characters => {
            let low = 0, high = pairs.length;
            while (low < high) {
                const middle = (low + high) >> 1;
                if (pairs[middle] < characters) low = middle + 1;
                else high = middle;
            }
            return characters + low;
        };
    }

    // Those that do not overlap: what decided goes first, then the longer.
    function chosen(places, text) {
        const index = indexOf(text), taken = new Uint8Array(text.length);
        return places
            .map(place => ({...place, from: index(place.start - 1), to: index(place.start - 1 + place.length)}))
            .sort((a, b) => !a.id - !b.id || b.length - a.length)
            .filter(({from, to}) => {
                if (taken.subarray(from, to).includes(1)) return false;
                taken.fill(1, from, to);
                return true;
            })
            .sort((a, b) => a.from - b.from);
    }

    function element(place, text) {
        const mark = document.createElement(place.id ? 'a' : 'mark');
        mark.className = place.class;
        mark.textContent = text;
        mark.title = place.title;
        if (place.id) {
            mark.id = place.id;
            mark.href = place.href;
            const label = document.createElement('span');
            label.className = 'role';
            label.textContent = place.label;
            mark.append(label);
        }
        return mark;
    }

    // Shows TEXT in FRAME, block by block: a block ends with a line, outside of a mark.
    function show(frame, text, places) {
        const blocks = [document.createElement('div')];
        let size = 0;
        const put = (node, length) => {
            blocks.at(-1).append(node);
            size += length;
        };
        const plain = (from, to) => {
            while (from < to) {
                const line = size + to - from > BLOCK ? text.indexOf('\n', from + Math.max(0, BLOCK - size)) + 1 : 0;
                const end = line > from && line < to ? line : to;
                put(text.slice(from, end), end - from);
                if (end === line) {
                    blocks.push(document.createElement('div'));
                    size = 0;
                }
                from = end;
            }
        };
        let at = 0;
        for (const place of chosen(places, text)) {
            plain(at, place.from);
            put(element(place, text.slice(place.from, place.to)), place.to - place.from);
            at = place.to;
        }
        plain(at, text.length);
        frame.replaceChildren(...blocks);
        frame.scrollTop = 0;
    }

    return {show};
})();
