// client.js - how the page asks the worker (engine.js) for something.
// The worker is made of a text that the page has: a page from a folder may load no other file.
'use strict';

const Engine = (() => {
    let worker, waiting = new Map(), last = 0;

    function call(name, ...args) {
        return new Promise((resolve, reject) => {
            waiting.set(++last, {resolve, reject});
            worker.postMessage({id: last, call: name, args});
        });
    }

    function answered({data: {id, result, error}}) {
        const {resolve, reject} = waiting.get(id);
        waiting.delete(id);
        if (error === undefined) resolve(result);
        else reject(new Error(error));
    }

    // Ends the worker, whatever it does: who waits for it gets REASON as an error.
    function stop(reason) {
        worker?.terminate();
        for (const {reject} of waiting.values()) reject(new Error(reason));
        waiting = new Map();
    }

    // A new worker with an empty database; the versions of viet, its data and SQLite.
    function start() {
        const address = URL.createObjectURL(new Blob([VIET.code], {type: 'text/javascript'}));
        worker = new Worker(address);
        worker.onmessage = answered;
        worker.onerror = event => stop(event.message);
        return call('start', VIET.wasm, VIET.sql).finally(() => URL.revokeObjectURL(address));
    }

    // The rows of one statement as objects.
    async function rows(sql, ...params) {
        const [result] = await call('run', sql, params);
        return result.rows.map(row => Object.fromEntries(row.map((value, i) => [result.columns[i], value])));
    }

    return {
        start, stop, rows,
        run: (sql, limit) => call('run', sql, [], limit),
        read: name => call('read', name),
        file: () => call('file'),
    };
})();
