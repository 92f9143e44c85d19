// page.js - what report.html does: changes the language, sorts and filters the list, lights up a node's partners.
// Without it everything is still there to read, in the language it was made in.
'use strict';
const root = document.documentElement;
const kept = {
    get: () => { try { return localStorage.getItem('language'); } catch { return null; } },
    set: language => { try { localStorage.setItem('language', language); } catch { /* a page may not be let */ } },
};

// What is no element of its own, a placeholder or the title of the page, has both languages in attributes.
function speak(language) {
    root.lang = language;
    for (const svg of document.querySelectorAll('svg')) svg.setAttribute('lang', language);
    for (const part of document.querySelectorAll('[data-vi]')) {
        if (part.dataset.to) part.setAttribute(part.dataset.to, part.dataset[language]);
        else part.textContent = part.dataset[language];
    }
    for (const button of document.querySelectorAll('[data-language]'))
        button.setAttribute('aria-pressed', button.dataset.language === language);
}
for (const button of document.querySelectorAll('[data-language]')) {
    button.addEventListener('click', () => {
        speak(button.dataset.language);
        kept.set(button.dataset.language);
    });
}
document.querySelector('#languages').hidden = false;
speak(['vi', 'en'].includes(kept.get()) ? kept.get() : root.lang);

// A cooperation is a body of two rows: its columns, and what it rests on.
const table = document.querySelector('table.agreements');
const items = table ? [...table.tBodies] : [];
const order = new Intl.Collator('vi', {numeric: true});
const shownText = cell => [...cell.childNodes].map(node =>
    node.lang && node.lang.length === 2 && node.lang !== root.lang ? '' : node.textContent).join('').trim();

// Sort by a column: a click more turns it round. What is empty comes last.
for (const button of document.querySelectorAll('table.agreements th button')) {
    button.addEventListener('click', () => {
        const head = button.closest('th');
        const up = head.getAttribute('aria-sort') !== 'ascending';
        for (const th of head.parentNode.cells) th.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        const key = item => item.rows[0].cells[head.cellIndex].dataset.key ?? shownText(item.rows[0].cells[head.cellIndex]);
        items.sort((a, b) => {
            const x = key(a), y = key(b);
            if (!x || !y) return !x - !y;
            return up ? order.compare(x, y) : order.compare(y, x);
        });
        table.append(...items);
    });
}

// Filter as people type, with or without diacritics: whole words, the last one perhaps not yet complete.  Those
// that have them one behind the other come first.
const exact = text => ' ' + text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim() + ' ';
const plain = text => exact(text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/gi, 'd'));
for (const item of items) {
    item.exact = exact(item.textContent);
    item.plain = plain(item.textContent);
}
const search = document.querySelector('#filter');
search?.addEventListener('input', () => {
    const typed = exact(search.value).trimEnd();
    const words = typed.split(' ').filter(Boolean);
    const has = (item, part) => (plain(part).trimEnd() === part ? item.plain : item.exact).includes(part);
    const first = [], others = [];
    for (const item of items) {
        const phrase = has(item, typed);
        item.hidden = !phrase && !words.every((word, i) => has(item, ' ' + word + (i < words.length - 1 ? ' ' : '')));
        (phrase ? first : others).push(item);
    }
    table.append(...first, ...others);
    const shown = items.filter(item => !item.hidden).length;
    document.querySelector('#count').textContent = words.length ? `${shown} / ${items.length}` : '';
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
