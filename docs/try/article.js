// article.js - one article: its text with the places marked, and the tables of what was read.
'use strict';

const Article = (() => {
    const find = name => document.querySelector(name);
    const {say} = Words;

    const tables = {parties: 'party', domains: 'domain', cooperations: 'cooperation', people: 'person'};

    // The rows of a table for one article; and for a file, with the name of the article in front.
    const ofOne = (id, name) => Engine.rows(`SELECT * FROM ${tables[name]} WHERE article = ? ORDER BY rank`, id);
    const forFile = (name, which = '') => Engine.run(
        `SELECT a.name AS article_name, t.* FROM ${tables[name]} t JOIN article a ON a.id = t.article ${which} ORDER BY a.id, t.rank`)
        .then(results => results[0]);

    // What SQL says of an article.  All is asked at once, not one after the other.
    async function ask(id) {
        const reading = (columns, call, more = '') => Engine.rows(
            `SELECT ${columns} FROM article a JOIN reading r ON r.article = a.id, ${call}(a.body, r.day) WHERE a.id = ? ${more}`, id);
        const names = Object.keys(tables);
        const [[article], labels, mentions, named, ...rows] = await Promise.all([
            Engine.rows('SELECT a.body, t.title FROM article a JOIN article_title t ON t.article = a.id WHERE a.id = ?', id),
            Engine.rows(`SELECT facet, code, label_vi, label_en FROM code_label UNION ALL SELECT 'kind', code, label_vi, label_en FROM kind_label
                UNION ALL SELECT 'domain', code, short_vi, label_en FROM domain_label`),
            reading('start, length, entity, viet_mentions.name, type', 'viet_mentions', "AND (is_party OR entity = 'domain')"),
            // Names as in the text: the table of parties has one name for a country in all articles.
            reading('rank, viet_parties.name, tier', 'viet_parties'),
            ...names.map(name => ofOne(id, name)),
        ]);
        const found = Object.fromEntries(names.map((name, i) => [name, rows[i]]));
        const words = new Map(labels.map(row => [`${row.facet} ${row.code}`, Words.language === 'vi' ? row.label_vi : row.label_en]));
        return {...article, ...found, mentions, named: new Map(named.map(row => [row.name, row])),
            // What CODE means in the language of the page.
            label: (facet, code) => words.get(`${facet} ${code}`) ?? code ?? ''};
    }

    // Where a row was decided, and every other mention of a party or a domain that has a row.
    function placesOf(found) {
        const places = [];
        const add = (row, kind, classes, name, label) => places.push({
            start: row.start, length: row.length, class: classes, title: `${name} (${label})`, label: `${row.rank} · ${label}`,
            id: `place-${kind}-${row.rank}`, href: `#row-${kind}-${row.rank}`,
        });
        for (const row of found.parties) add(row, 'party', `party ${row.tier}`, row.name, found.label('role', row.role));
        for (const row of found.domains) add(row, 'domain', 'domain', say('domain'), short(found.label('domain', row.code)));
        for (const row of found.cooperations) add(row, 'cooperation', 'kind', say('kind'), short(found.label('kind', row.kind)));
        for (const row of found.people) if (row.signed) add(row, 'person', 'person', row.name, say('signatory'));

        const domains = new Map(found.domains.map(row => [row.code, row]));
        for (const {start, length, entity, name, type} of found.mentions) {
            const row = entity === 'domain' ? domains.get(type) : found.named.get(name);
            if (row) places.push({start, length, class: entity === 'domain' ? 'domain' : `party ${row.tier}`,
                title: `${row.rank} · ${entity === 'domain' ? found.label('domain', type) : name}`});
        }
        return places;
    }

    // The first words of a label: it stands in the middle of a text.
    const short = label => label.split(/[,;(]/, 1)[0].trim();

    // Leads from a row to its place in the text.
    function link(kind, rank, text) {
        const element = document.createElement('a');
        element.href = `#place-${kind}-${rank}`;
        element.textContent = text;
        element.title = say('goTo');
        return element;
    }

    const list = (json, words = value => value) => JSON.parse(json).map(words).join(' – ');

    function tablesOf(id, found) {
        const number = value => value.toFixed(2);
        const parts = {
            parties: ['party', ['', 'name', 'type', 'role', 'represents', 'confidence'], row =>
                [row.rank, link('party', row.rank, row.name), found.label('type', row.type), `${found.label('role', row.role)}. ${found.label('tier', row.tier)}`, row.represents, number(row.confidence)]],
            domains: ['domain', ['', 'name', 'scope', 'confidence'], row =>
                [row.rank, link('domain', row.rank, found.label('domain', row.code)), found.label('scope', row.scope), number(row.confidence)]],
            cooperations: ['cooperation', ['', 'kind', 'event', 'day', 'period', 'since', 'parties', 'domains'], row =>
                [row.rank, link('cooperation', row.rank, found.label('kind', row.kind)), found.label('event', row.event) + (row.signed ? ' ✓' : ''), row.date ?? row.date_text,
                    row.period, row.since, list(row.parties), list(row.domains, code => found.label('domain', code))]],
            people: ['person', ['', 'name', 'office', 'signed', 'spoke'], row =>
                [row.rank, row.signed ? link('person', row.rank, row.name) : row.name, row.title ?? row.organisation, row.signed ? '✓' : '', row.spoke ? '✓' : '']],
        };
        return Object.entries(parts).map(([name, [kind, heads, cells]]) => Tables.table(
            say(name), heads.map(head => say(head)), found[name].map(cells),
            [Tables.csvButton('csv', 'csvOf', say(name), () => forFile(name, `WHERE a.id = ${Number(id)}`)),
            Tables.csvButton('csvAll', 'csvAllOf', say(name), () => forFile(name))],
            found[name].map(row => `row-${kind}-${row.rank}`)));
    }

    // Shows article ID, or none.
    async function show(id) {
        find('#reading').hidden = id === undefined;
        find('#text-title').textContent = say('text');
        if (id === undefined) return;
        const found = await ask(id);
        find('#text-title').textContent = `${say('text')}: ${found.title}`;
        Marks.show(find('#body'), found.body, placesOf(found));
        // The text may be drawn before the tables are there.
        await new Promise(resolve => setTimeout(resolve));
        const [parties, domains, ...others] = tablesOf(id, found);
        find('#beside').replaceChildren(parties, domains);
        find('#below').replaceChildren(...others);
    }

    return {show};
})();
