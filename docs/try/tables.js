// tables.js - results as tables, and as CSV files.
'use strict';

const Tables = (() => {
    // Offers BYTES as a file of the name NAME.
    function save(name, type, bytes) {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob([bytes], {type}));
        link.download = name;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    }

    const hex = bytes => `x'${Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')}'`;
    const plain = value => value === null || value === undefined ? '' : value instanceof Uint8Array ? hex(value) : String(value);

    // RFC 4180, in UTF-8 with the mark that Excel looks for.
    function csv({columns, rows}) {
        const field = value => /[",\r\n]/.test(plain(value)) ? `"${plain(value).replaceAll('"', '""')}"` : plain(value);
        return '\ufeff' + [columns, ...rows].map(row => row.map(field).join(',') + '\r\n').join('');
    }

    // A button that saves what RESULT gives, now or later, as NAME.csv.
    function csvButton(word, label, name, result) {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = Words.say(word);
        button.setAttribute('aria-label', Words.say(label, {name}));
        button.addEventListener('click', async () => save(`${name}.csv`, 'text/csv', csv(await result())));
        return button;
    }

    function cell(tag, content) {
        const element = document.createElement(tag);
        element.append(content instanceof Node ? content : plain(content));
        if (tag === 'th') element.scope = 'col';
        if (typeof content === 'number') element.className = 'number';
        return element;
    }

    // A table with a caption and its buttons.  ROWS are arrays of values and nodes; IDS, if given, name the rows.
    function table(caption, heads, rows, buttons, ids = []) {
        const frame = document.createElement('div'), top = document.createElement('div'), title = document.createElement('h3');
        const scroll = document.createElement('div'), element = document.createElement('table');
        top.className = 'tools';
        title.textContent = caption;
        top.append(title, ...buttons);
        frame.append(top);
        if (!rows.length) {
            frame.append(Object.assign(document.createElement('p'), {className: 'note', textContent: Words.say('none')}));
            return frame;
        }
        scroll.className = 'scroll';
        scroll.tabIndex = 0;
        scroll.setAttribute('role', 'region');
        scroll.setAttribute('aria-label', caption);
        element.createTHead().insertRow().append(...heads.map(head => cell('th', head)));
        const body = element.createTBody();
        rows.forEach((row, i) => {
            const line = body.insertRow();
            if (ids[i]) line.id = ids[i];
            line.append(...row.map(value => cell('td', value)));
        });
        scroll.append(element);
        frame.append(scroll);
        return frame;
    }

    return {save, csvButton, table};
})();
