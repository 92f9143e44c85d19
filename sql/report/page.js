// page.js - what report.html does: sorts and filters the agreements, lights up a node's partners.
// Without it everything is still there to read.
'use strict';
const table = document.querySelector('table.agreements');
const rows = table ? [...table.tBodies[0].rows] : [];
const order = new Intl.Collator('vi', {numeric: true});

// Sort by a column: a click more turns it round. What is empty comes last.
for (const button of document.querySelectorAll('table.agreements th button')) {
    button.addEventListener('click', () => {
        const head = button.closest('th');
        const up = head.getAttribute('aria-sort') !== 'ascending';
        for (const th of head.parentNode.cells) th.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        const key = row => row.cells[head.cellIndex].dataset.key ?? row.cells[head.cellIndex].textContent.trim();
        rows.sort((a, b) => {
            const x = key(a), y = key(b);
            if (!x || !y) return !x - !y;
            return up ? order.compare(x, y) : order.compare(y, x);
        });
        table.tBodies[0].append(...rows);
    });
}

// Filter as people type: all words, with or without diacritics.
const plain = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/gi, 'd').toLowerCase();
for (const row of rows) {
    row.exact = row.textContent.normalize('NFC').toLowerCase();
    row.plain = plain(row.textContent);
}
const search = document.querySelector('#filter');
search?.addEventListener('input', () => {
    const words = search.value.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
        row.hidden = !words.every(word => (plain(word) === word ? row.plain : row.exact).includes(word));
        shown += !row.hidden;
    }
    document.querySelector('#shown').textContent = words.length ? `${shown} / ${rows.length}` : '';
});

// The partners of the node under the pointer, or of the one that has the focus.
for (const node of document.querySelectorAll('.node')) {
    const svg = node.closest('svg');
    const light = () => {
        svg.classList.add('svg-lit');
        node.classList.add('lit');
        for (const edge of svg.querySelectorAll('.e' + node.id.slice(1))) {
            edge.classList.add('lit');
            for (const name of edge.classList)
                if (/^e\d+$/.test(name)) svg.querySelector('#n' + name.slice(1)).classList.add('lit');
        }
    };
    const dark = () => {
        svg.classList.remove('svg-lit');
        for (const lit of svg.querySelectorAll('.lit')) lit.classList.remove('lit');
    };
    node.addEventListener('mouseenter', light);
    node.addEventListener('focus', light);
    node.addEventListener('mouseleave', dark);
    node.addEventListener('blur', dark);
}
