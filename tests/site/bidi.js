// How a page's characters stand on its lines. Runs are what is isolated: elements with a direction of their own,
// and what stands between U+2068 and U+2069. `bidi.mark()` marks them with their direction, `bidi.check()` returns what
// stands wrong, `bidi.strip()` takes the isolation away and leaves the marks.
const bidi = {
  block(node) {
    let at = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    while (/^(inline|contents|ruby)$/.test(getComputedStyle(at).display)) at = at.parentElement;
    return at;
  },

  texts(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  },

  // Whether words stand in a drawing, where no element of HTML is shown.
  drawn(node) {
    return node.parentElement.closest("text") !== null;
  },

  mark() {
    // what keeps a date in one line turns nothing, and would part a sign of isolation from the one that ends it
    for (const one of document.querySelectorAll(".whole")) one.replaceWith(...one.childNodes);
    document.body.normalize();
    for (const element of document.body.querySelectorAll("bdi, [dir], code, tspan[direction]"))
      if (bidi.block(element) !== element || element.nodeName === "CODE") element.dataset.run = getComputedStyle(element).direction;
    for (const text of bidi.texts(document.body))
      for (let at = text, start; (start = at.data.indexOf("\u2068")) >= 0; ) {
        const inside = at.splitText(start + 1);
        at = inside.splitText(inside.data.indexOf("\u2069"));
        const span = bidi.drawn(inside) ? document.createElementNS("http://www.w3.org/2000/svg", "tspan") : document.createElement("span");
        span.style.unicodeBidi = "normal"; // its isolation is that of the characters around it
        span.dataset.run = /^[^A-Za-z]*[\u0590-\u08ff]/.test(inside.data) ? "rtl" : "ltr";
        inside.replaceWith(span);
        span.append(inside);
      }
  },

  strip() {
    for (const run of document.querySelectorAll("[data-run]")) {
      if (run.nodeName === "BDI") {
        const span = document.createElement("span");
        span.dataset.run = run.dataset.run;
        if (run.lang) span.lang = run.lang;
        span.append(...run.childNodes);
        run.replaceWith(span);
      } else {
        run.removeAttribute("dir");
        run.removeAttribute("direction");
        run.style.unicodeBidi = "normal";
        run.style.direction = "inherit";
      }
    }
    for (const text of bidi.texts(document.body)) text.data = text.data.replace(/[\u2066-\u2069]/g, "");
  },

  // The visible characters of one block, in the order in which they are written.
  characters(block) {
    const found = [];
    for (const node of bidi.texts(block)) {
      if (bidi.block(node) !== block) continue;
      const range = document.createRange();
      for (let at = 0; at < node.length; at++) {
        if (/[\s\u2066-\u2069\u064b-\u0652\u0670]/.test(node.data[at])) continue;
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = [...range.getClientRects()].find((each) => each.width); // at a line's beginning an empty one comes first
        if (box) found.push({ text: node.data[at], node, at, left: box.left, right: box.right, x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2, height: box.height });
      }
    }
    return found;
  },

  sameLine(a, b) {
    return Math.abs(a.y - b.y) < 0.45 * Math.max(a.height, b.height);
  },

  said(characters) {
    return characters.map((c) => c.text).join("");
  },

  // A run on one line: nothing else stands in its midst, what comes before and behind it stands where the words around it run.
  wrongRun(run, characters) {
    const own = characters.filter((c) => run.contains(c.node));
    if (!own.length) return [];
    const around = run.parentElement.closest("[data-run]");
    const near = characters.filter((c) => !around || around.contains(c.node));
    const rtl = getComputedStyle(run.parentElement).direction === "rtl";
    const wrong = [];
    const side = (neighbour, edge, comesAfter) => {
      if (!neighbour || !bidi.sameLine(neighbour, edge)) return;
      const line = own.filter((c) => bidi.sameLine(c, edge));
      const isLeft = comesAfter === rtl;
      const stands = isLeft ? neighbour.x < Math.min(...line.map((c) => c.left)) + 0.5 : neighbour.x > Math.max(...line.map((c) => c.right)) - 0.5;
      if (!stands) wrong.push(`«${neighbour.text}» ${comesAfter ? "behind" : "before"} «${bidi.said(own)}» is on its wrong side`);
    };
    side(near[near.indexOf(own[0]) - 1], own[0], false);
    side(near[near.indexOf(own.at(-1)) + 1], own.at(-1), true);
    for (let rest = own; rest.length; ) {
      const line = rest.filter((c) => bidi.sameLine(c, rest[0]));
      rest = rest.filter((c) => !line.includes(c));
      const left = Math.min(...line.map((c) => c.left)), right = Math.max(...line.map((c) => c.right));
      const among = near.filter((c) => !run.contains(c.node) && bidi.sameLine(c, line[0]) && c.x > left + 0.5 && c.x < right - 0.5);
      if (among.length) wrong.push(`«${bidi.said(among)}» stands in the midst of «${bidi.said(line)}»`);
    }
    return wrong;
  },

  // The same run by itself, without what stands around it, gives the order in which its characters must stand.
  wrongOrder(run, characters) {
    const own = characters.filter((c) => run.contains(c.node));
    if (!own.length || own.some((c) => !bidi.sameLine(c, own[0]))) return [];
    const isDrawn = bidi.drawn(run);
    const alone = isDrawn ? document.createElementNS("http://www.w3.org/2000/svg", "text") : run.cloneNode(true);
    if (isDrawn) alone.append(...run.cloneNode(true).childNodes);
    alone.style = `position: absolute; white-space: nowrap; unicode-bidi: isolate; direction: ${run.dataset.run}`;
    (isDrawn ? run.closest("svg") : run.parentElement).append(alone);
    const [seen, meant] = [own, bidi.characters(alone)].map((row) => bidi.said(row.toSorted((a, b) => a.x - b.x)));
    alone.remove();
    return seen === meant ? [] : [`«${bidi.said(own)}» is out of order: ${seen}`];
  },

  // A number, a date in digits, an address, a file's name, a digest: read from left to right, whatever stands around it.
  wrongToken(characters) {
    const wrong = [];
    for (const node of new Set(characters.map((c) => c.node))) {
      if (node.parentElement.closest(".original, blockquote")) continue; // as received: its author saw it so
      for (const match of node.data.matchAll(/[A-Za-z0-9]+(?:[-./:@_#?=&+]+[A-Za-z0-9]+)+/g)) {
        const token = characters.filter((c) => c.node === node && c.at >= match.index && c.at < match.index + match[0].length);
        if (token.some((c, at) => at && bidi.sameLine(c, token[at - 1]) && c.x < token[at - 1].x)) wrong.push(`«${match[0]}» is out of order`);
      }
    }
    return wrong;
  },

  // Letters of the other direction that stand among the page's own words, in no element that says so.
  bare() {
    const foreign = document.dir === "rtl" ? /[A-Za-z]{2,}/g : /[\u0620-\u064a]{2,}/g;
    const here = bidi.texts(document.body).filter((text) => text.parentElement.nodeName !== "title" && text.parentElement.closest("[dir], text[direction], tspan[direction], [data-run], .prose") === document.documentElement);
    return here.flatMap((text) => text.data.match(foreign) ?? []);
  },

  check() {
    const runs = new Map();
    for (const run of document.querySelectorAll("[data-run]")) {
      const block = bidi.block(run);
      runs.set(block, [...(runs.get(block) ?? []), run]);
    }
    const blocks = new Set(bidi.texts(document.body).map(bidi.block)), wrong = [];
    for (const block of blocks) {
      const characters = bidi.characters(block);
      wrong.push(...bidi.wrongToken(characters), ...(runs.get(block) ?? []).flatMap((run) => [...bidi.wrongRun(run, characters), ...bidi.wrongOrder(run, characters)]));
    }
    return { wrong, runs: document.querySelectorAll("[data-run]").length };
  },
};
