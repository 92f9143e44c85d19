// articles.js - the articles: pasted, dropped, chosen, kept, listed, deleted.
'use strict';

const Articles = (() => {
    const MOST = 16e6;                 // bytes of an article, as sql/import.sql has it
    const find = name => document.querySelector(name);
    const {say} = Words;
    let current;                       // the number of the article that is shown
    const keys = new Map();            // from numbers in the database to those in the store

    const notice = text => { find('#notice').textContent = text; };

    // Into the database, where triggers read it (sql/triggers.sql); its number there.
    async function insert({name, published, body}) {
        const [{id}] = await Engine.rows('INSERT INTO article (name, published, body) VALUES (?, ?, ?) RETURNING id', name, published, body);
        return id;
    }

    // The text of a file: UTF-8 and UTF-16 as such, old encodings of Vietnamese when they are certain.
    async function decode(bytes) {
        const mark = bytes[0] << 8 | bytes[1];
        if (mark === 0xfffe || mark === 0xfeff) return {text: new TextDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be').decode(bytes)};
        const [{encoding}] = await Engine.rows('SELECT viet_encoding(?) AS encoding', bytes);
        if (!encoding || encoding === 'utf-8') return {text: new TextDecoder().decode(bytes)};
        const [{text}] = await Engine.rows('SELECT viet_decode(?, ?) AS text', bytes, encoding);
        return {text, encoding};
    }

    // A name that no other article has.
    function unused(wanted, names) {
        let name = wanted;
        for (let n = 2; names.has(name); n++) name = `${wanted} (${n})`;
        return name;
    }

    // Reads an article; of HTML what a browser shows.  It is {id, article}; without article if it was there
    // before, nothing if it has no text.
    async function read({name, published, text, isHtml}) {
        const began = performance.now();
        const [[{body, id: known, name: same}], rows] = await Promise.all([
            Engine.rows(`WITH p AS MATERIALIZED (SELECT ${isHtml ? 'viet_plain(?)' : "viet_plain(?, 'auto')"} AS body)
                SELECT p.body, a.id, a.name FROM p LEFT JOIN article a ON a.body = p.body`, text),
            Engine.rows('SELECT name FROM article'),
        ]);
        if (!body.trim()) return void notice(say('empty', {name: name ?? say('source')}));
        if (known) {
            notice(say('already', {name: same}));
            return {id: known};
        }
        const first = body.trim().split(/\s*[\r\n]/, 1)[0].slice(0, 80);
        const article = {name: unused(name ?? first, new Set(rows.map(row => row.name))), published: published || null, body};
        const [id, [count]] = await Promise.all([insert(article), Engine.rows(
            `SELECT (SELECT count(*) FROM party p WHERE p.article = a.id) AS parties,
                    (SELECT count(*) FROM domain d WHERE d.article = a.id) AS domains FROM article a WHERE a.name = ?`, article.name)]);
        notice(say('wasRead', {name: article.name, ms: Math.round(performance.now() - began), ...count}));
        return {id, article};
    }

    async function keep({id, article}) {
        if (article) keys.set(id, await Store.add(article));
    }

    function tooLarge(name, bytes) {
        if (bytes <= MOST) return false;
        notice(say('tooLarge', {name, mb: Math.ceil(bytes / 1e6)}));
        return true;
    }

    // The day that the name of a file begins with, if there is such a day.
    function dayOf(name) {
        const day = /^\d{4}-\d\d-\d\d/.exec(name)?.[0];
        const date = new Date(day ?? NaN);
        return !isNaN(date) && date.toISOString().startsWith(day) ? day : undefined;
    }

    async function addFile(file) {
        if (tooLarge(file.name, file.size)) return undefined;
        notice(say('reading', {name: file.name}));
        const {text, encoding} = await decode(new Uint8Array(await file.arrayBuffer()));
        const result = await read({name: file.name, published: dayOf(file.name), text, isHtml: /\.html?$/i.test(file.name)});
        if (encoding) notice(`${find('#notice').textContent} ${say('decoded', {encoding: encoding.toUpperCase()})}`);
        return result;
    }

    // What was read is shown before it is kept: the disk may take its time.
    async function addPasted() {
        const text = find('#source').value, published = find('#published').value;
        if (tooLarge(say('source'), new Blob([text]).size)) return;
        notice(say('reading', {name: say('source')}));
        const result = await read({published, text});
        if (!result) return;
        current = result.id;
        await Article.show(current);
        await keep(result);
        find('#source').value = '';
        await select(current, false);
    }

    // One after the other; a file that fails does not keep out the others.
    async function addAll(items, one) {
        let last;
        for (const item of items) {
            try {
                const result = await one(item);
                if (!result) continue;
                await keep(result);
                last = result.id;
            } catch (error) {
                notice(say('failed', {message: `${item.name}: ${error.message}`}));
            }
        }
        if (last !== undefined) await select(last);
    }

    async function list() {
        const rows = await Engine.rows(`SELECT a.id, t.title, a.name, (SELECT count(*) FROM party WHERE article = a.id) AS parties
            FROM article a JOIN article_title t ON t.article = a.id ORDER BY a.id`);
        find('#list').replaceChildren(...rows.map(({id, title, name, parties}) => {
            const item = document.createElement('li'), open = document.createElement('button'), remove = document.createElement('button');
            open.type = remove.type = 'button';
            open.className = 'open';
            open.lang = 'vi-VN';
            open.textContent = title;
            open.title = name;
            if (id === current) open.setAttribute('aria-current', 'true');
            open.addEventListener('click', () => Page.during(() => select(id)));
            const count = document.createElement('span');
            count.className = 'note';
            count.textContent = ` ${parties}`;
            count.title = `${say('parties')}: ${parties}`;
            open.append(count);
            remove.textContent = '×';
            remove.setAttribute('aria-label', `${say('remove')}: ${title}`);
            remove.addEventListener('click', () => Page.during(() => forget(id)));
            item.append(open, remove);
            return item;
        }));
        find('#keeping').hidden = !rows.length;
        find('#kept').textContent = say(Page.keeps() ? 'kept' : 'notKept', {n: rows.length});
    }

    async function select(id, anew = true) {
        current = id;
        if (anew) await Article.show(id);
        await list();
        await Picture.show();
    }

    async function forget(id) {
        await Store.remove(keys.get(id));
        await Engine.rows('DELETE FROM article WHERE id = ? RETURNING id', id);
        keys.delete(id);
        notice('');
        await select(id === current ? undefined : current);
    }

    async function forgetAll() {
        if (!confirm(say('clearSure'))) return;
        await Store.clear();
        await Engine.run('DELETE FROM article');
        keys.clear();
        notice('');
        await select(undefined);
    }

    // Everything that is kept, into a new database; the article that was shown is shown again, else the last.
    async function restore() {
        const shown = keys.get(current);
        keys.clear();
        current = undefined;
        let last;
        for (const article of await Store.all()) {
            notice(say('reading', {name: article.name}));
            last = await insert(article);
            keys.set(last, article.id);
            if (article.id === shown) current = last;
        }
        notice('');
        await select(current ?? last);
    }

    function listen() {
        find('#paste').addEventListener('submit', event => {
            event.preventDefault();
            Page.during(addPasted);
        });
        find('#source').addEventListener('keydown', event => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) find('#paste').requestSubmit();
        });
        find('#files').addEventListener('change', ({target}) => Page.during(async () => {
            await addAll([...target.files], addFile);
            target.value = '';
        }));
        find('#samples').addEventListener('click', () => Page.during(
            () => addAll(VIET.samples, ({name, body}) => read({name, text: body}))));
        find('#clear').addEventListener('click', () => Page.during(forgetAll));
        find('#save-file').addEventListener('click', () => Page.during(
            async () => Tables.save('viet.db', 'application/vnd.sqlite3', await Engine.file())));
        document.addEventListener('dragover', event => event.preventDefault());
        document.addEventListener('drop', event => {
            event.preventDefault();
            const files = [...event.dataTransfer.files], text = event.dataTransfer.getData('text/plain');
            if (files.length) Page.during(() => addAll(files, addFile));
            else if (text) find('#source').value = text;
        });
    }

    return {listen, restore, show: () => select(current)};
})();
