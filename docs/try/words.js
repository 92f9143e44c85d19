// words.js - what the page says, in Vietnamese and in English, and the switch between the two.
// What codes mean is in the database (code_label, kind_label, domain_label).
'use strict';

const Words = (() => {
    const words = {
        title: ['Ai hợp tác với ai?', 'Who cooperates with whom?'],
        about: ['Dán bài báo vào đây: các bên, lĩnh vực và vai trò được đánh dấu ngay trong bài. Mọi việc diễn ra trong trình duyệt này; không có gì được gửi đi, không cần mạng.',
            'Paste news articles in Vietnamese: parties, domains and roles are marked in the text. All of it happens in this browser; nothing is sent, and no network is needed.'],
        language: ['Ngôn ngữ', 'Language'],
        contents: ['Mục lục', 'Contents'],
        articles: ['Bài báo', 'Articles'],
        articlesNote: ['Dán, thả hoặc chọn tệp .txt, .html. Bài được giữ trong trình duyệt này cho lần mở sau.',
            'Paste, drop or choose .txt and .html files. They are kept in this browser until the next time.'],
        source: ['Nội dung bài báo', 'Text of an article'],
        read: ['Đọc bài', 'Read'],
        published: ['Ngày đăng', 'Published'],
        files: ['Chọn tệp…', 'Choose files…'],
        samples: ['Bài mẫu', 'Samples'],
        saveFile: ['Tải cơ sở dữ liệu (.db)', 'Download the database (.db)'],
        clear: ['Xóa hết', 'Delete all'],
        clearSure: ['Xóa mọi bài đã giữ?', 'Delete all articles?'],
        remove: ['Xóa', 'Delete'],
        kept: ['{n} bài, được giữ trong trình duyệt này.', '{n} articles, kept in this browser.'],
        notKept: ['{n} bài. Trình duyệt này không cho giữ lại: đóng trang là mất.',
            '{n} articles. This browser keeps nothing for this page: they last until it is closed.'],
        text: ['Trong bài', 'In the text'],
        textNote: ['Chọn một bài ở trên. Chỗ có tên vai trò là chỗ quyết định; bấm vào đó để tới dòng trong bảng.',
            'Choose an article above. Where a role is written stands what decided; follow it to its row in the table.'],
        legend: ['Chú giải', 'Legend'],
        mainParty: ['bên chính', 'main party'],
        secondaryParty: ['bên phụ', 'secondary party'],
        domain: ['lĩnh vực', 'domain'],
        kind: ['hình thức', 'kind'],
        network: ['Mạng lưới', 'Network'],
        networkNote: ['Của mọi bài đã đọc. Đường càng đậm, càng nhiều bài; vòng tròn càng lớn, càng nhiều đối tác.',
            'Of all articles read. The stronger a line, the more articles; the larger a circle, the more partners.'],
        console: ['Câu lệnh SQL', 'SQL console'],
        consoleNote: ['Các bảng như trong tài liệu: article, party, domain, cooperation, person, agreement, partnership, bond… và mọi hàm viet_. Thay đổi ở đây mất khi đóng trang; bài báo thì không.',
            'The tables of the manual: article, party, domain, cooperation, person, agreement, partnership, bond… and all functions viet_. Changes made here last until the page is closed; articles stay.'],
        example: ['Ví dụ', 'Example'],
        run: ['Chạy', 'Run'],
        stop: ['Dừng', 'Stop'],
        stopped: ['đã dừng; các bài được đọc lại', 'stopped; the articles were read again'],
        answered: ['{n} dòng, {ms} ms', '{n} rows, {ms} ms'],
        firstRows: ['Chỉ {n} dòng đầu.', 'Only the first {n} rows.'],
        foot: ['Đọc tự động: độ tin cậy từ 0 đến 1, hãy đối chiếu với bài trước khi dùng. Mỗi bài nhiều nhất 16 MB.',
            'Read by a program: compare with the text before you rely on a row. An article may have 16 MB at most.'],
        loading: ['Đang mở…', 'Opening…'],
        reading: ['Đang đọc {name}…', 'Reading {name}…'],
        ready: ['Sẵn sàng sau {ms} ms.', 'Ready after {ms} ms.'],
        wasRead: ['Đã đọc {name} trong {ms} ms: {parties} bên, {domains} lĩnh vực.', 'Read {name} in {ms} ms: {parties} parties, {domains} domains.'],
        already: ['Đã có bài này: {name}.', 'This article is there already: {name}.'],
        decoded: ['Tệp dùng bảng mã {encoding}, đã đổi sang Unicode.', 'The file is in {encoding} and was decoded.'],
        empty: ['{name}: không có chữ nào.', '{name}: there is no text in it.'],
        tooLarge: ['{name}: {mb} MB, nhiều nhất 16 MB. Hãy chia nhỏ.', '{name} has {mb} MB, 16 MB are allowed. Please split it.'],
        failed: ['Không được: {message}', 'This failed: {message}'],
        missing: ['Thiếu viet.js: hãy chạy "make wasm", rồi mở dist/try/index.html.', 'viet.js is missing: run "make wasm", then open dist/try/index.html.'],
        parties: ['Các bên', 'Parties'], domains: ['Lĩnh vực', 'Domains'], cooperations: ['Hợp tác', 'Cooperations'], people: ['Nhân vật', 'People'],
        name: ['Tên', 'Name'], type: ['Loại', 'Type'], role: ['Vai trò', 'Role'], represents: ['Đại diện', 'For'], confidence: ['Tin cậy', 'Confidence'],
        scope: ['Phạm vi', 'Scope'], office: ['Chức vụ', 'Office'], event: ['Sự kiện', 'Event'], day: ['Ngày', 'Day'], period: ['Thời hạn', 'Term'],
        since: ['Từ', 'Since'], signed: ['Ký', 'Signed'], spoke: ['Phát biểu', 'Spoke'], none: ['Không có.', 'None.'],
        csv: ['CSV', 'CSV'], csvOf: ['Tải CSV: {name}', 'Download CSV: {name}'], csvAll: ['CSV mọi bài', 'CSV of all'],
        signatory: ['người ký', 'signatory'],
        csvAllOf: ['Tải CSV của mọi bài: {name}', 'Download CSV of all articles: {name}'], goTo: ['Tới chỗ trong bài', 'Go to the text'],
    };
    const languages = ['vi', 'en'];
    const listeners = [];
    let language = 'vi';

    // The words of KEY with {NAME} replaced; KEY itself where there are none.
    function say(key, values = {}) {
        const text = words[key]?.[languages.indexOf(language)] ?? key ?? '';
        return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
    }

    // The language of the last time, else of the browser.
    function remembered() {
        try {
            if (languages.includes(localStorage.language)) return localStorage.language;
        } catch { /* a browser that keeps nothing */ }
        return navigator.language.startsWith('vi') ? 'vi' : 'en';
    }

    function use(next) {
        language = next;
        try {
            localStorage.language = next;
        } catch { /* a browser that keeps nothing */ }
        document.documentElement.lang = next;
        document.title = say('title') + ' – sqlite-viet';
        for (const element of document.querySelectorAll('[data-word]')) element.textContent = say(element.dataset.word);
        for (const element of document.querySelectorAll('[data-label]')) element.setAttribute('aria-label', say(element.dataset.label));
        for (const button of document.querySelectorAll('[data-language]')) button.setAttribute('aria-pressed', button.dataset.language === next);
        for (const listener of listeners) listener();
    }

    return {say, use, remembered, changed: listener => listeners.push(listener), get language() { return language; }, languages};
})();
