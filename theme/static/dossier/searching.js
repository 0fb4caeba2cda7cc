// The search: what was asked as keys, the engine's answers put together, results that lead to their passages.
import { Keys } from "./keys.js";

const AT_FIRST = 3;
const SOURCES_AT_FIRST = 8;
const PASSAGES = 3;
const LETTERS = 320;
const NARROWED_BY = ["kind", "source", "year"];
const MOST_CHOICES = 40;
const PLURALS = [0, 1, 2, 3, 11, 100];

export async function start(form) {
  const here = new URL(".", location.href);
  const [told, engine] = await Promise.all([
    fetch(new URL("search.json", here)).then((answer) => answer.json()),
    import(new URL("pagefind/pagefind.js", here)),
  ]);
  await engine.init();
  const search = new Search(form, here, told, engine);
  for (const name of NARROWED_BY) form[name].addEventListener("change", () => search.show());
  addEventListener("popstate", () => search.fromAddress());
  if (new URLSearchParams(location.search).has("q")) await search.fromAddress();
  return () => search.ask();
}

class Search {
  constructor(form, here, told, engine) {
    Object.assign(this, { form, here, told, engine });
    this.keys = new Keys(told);
    this.holding = new Map();
    this.shards = new Map();
    this.language = document.documentElement.lang;
    this.says = document.querySelector(".says").content;
    this.count = document.querySelector(".count");
    this.results = document.querySelector(".results");
    this.plural = new Intl.PluralRules(form.dataset.numbers.split("-u-")[0]);
    this.turn = 0;
  }

  async fromAddress() {
    const given = new URLSearchParams(location.search);
    this.form.q.value = given.get("q") ?? "";
    this.wanted = Object.fromEntries(NARROWED_BY.map((name) => [name, given.get(name) ?? ""]));
    await this.find();
  }

  async ask() {
    this.wanted = null;
    await this.find();
    history.pushState(null, "", this.address());
  }

  address() {
    const told = new URLSearchParams();
    for (const name of ["q", ...NARROWED_BY]) if (this.form[name].value) told.set(name, this.form[name].value);
    return `?${told}`;
  }

  // Results and their scores, all of them holding every term.
  async find() {
    const turn = ++this.turn;
    const asked = this.form.q.value;
    const { terms, missing } = await this.terms(asked);
    if (turn !== this.turn) return;
    this.terms_ = terms;
    let found = terms.length && !missing ? [...terms[0].held.keys()] : [];
    for (const { held } of terms) found = found.filter((id) => held.has(id));
    const score = (id) => terms.reduce((sum, { held }) => sum + held.get(id), 0);
    this.found = found.map((id) => ({ id, score: score(id), record: this.told.records[id] }));
    this.found.sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
    this.nothing = missing ? this.said(".nowhere", missing) : terms.length > 1 ? this.said(".not-together") : null;
    for (const name of NARROWED_BY) this.form[name].value = "";
    this.choices(this.wanted ?? {});
    await this.show(false);
  }

  async terms(asked) {
    const terms = [];
    let missing = null;
    const add = async (promised, words) => {
      const term = await promised;
      if (!term.held.size) missing ??= words;
      terms.push(term);
    };
    let rest = asked;
    for (const [whole, phrase] of asked.matchAll(/["«“„]([^"«»“”„]+)["»”“]/g)) {
      rest = rest.replace(whole, " ");
      const words = this.keys.words(phrase);
      if (words.length) await add(this.phrase(words), phrase);
    }
    const words = this.keys.words(rest);
    for (let at = 0; at < words.length; ) {
      const word = words[at];
      const one = word.month ?? word.joined;
      const joined = one && (await this.term(one.key));
      if (joined?.held.size) {
        terms.push(joined);
        at += one.words;
      } else {
        await add(this.word(word), rest.slice(word.start, word.end));
        at++;
      }
    }
    if (!terms.length) missing = asked.trim() || null;
    return { terms, missing };
  }

  // A word with «and» before it is asked for without it, where it stands so too.
  async word({ chain }) {
    let best = await this.term(chain[0]);
    for (const [at, key] of chain.slice(1).entries()) {
      const shorter = await this.term(key);
      const isAnd = at === 0 && this.keys.languages.some(({ openings }) => openings[0]?.test(chain[0]));
      if (isAnd ? shorter.held.size > best.held.size : !best.held.size) best = shorter;
    }
    return best;
  }

  async term(key) {
    return { keys: [key], held: await this.held(this.keys.encoded(key)) };
  }

  async phrase(words) {
    const keys = words.map(({ chain }) => chain[0]);
    if (keys.length === 1) return this.word(words[0]);
    return { keys, held: await this.held(`"${keys.map((key) => this.keys.encoded(key)).join(" ")}"`) };
  }

  // Who holds it, and how much it says there.
  async held(asked) {
    if (!this.holding.has(asked)) {
      const { results } = await this.engine.search(asked);
      this.holding.set(asked, new Map(results.map(({ id, score }) => [id, score])));
    }
    return this.holding.get(asked);
  }

  values({ record: [kind, sources, years] }, name) {
    return name === "kind" ? [this.told.kinds[kind]] : (name === "source" ? sources : years).map(String);
  }

  kept(but) {
    const by = NARROWED_BY.filter((name) => name !== but && this.form[name].value);
    return this.found.filter((one) => by.every((name) => this.values(one, name).includes(this.form[name].value)));
  }

  // What results may be narrowed down by, each with how many it would leave.
  choices(wanted) {
    for (const name of NARROWED_BY) {
      const list = this.form[name];
      const chosen = wanted[name] || list.value;
      const counts = new Map();
      for (const one of this.kept(name)) {
        for (const value of this.values(one, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      let values = [...counts.keys()];
      if (name === "kind") values.sort((one, other) => this.told.kinds.indexOf(one) - this.told.kinds.indexOf(other));
      else values.sort((one, other) => (name === "year" ? 0 : counts.get(other) - counts.get(one)) || one - other);
      values = values.filter((value, at) => at < MOST_CHOICES || value === chosen);
      list.replaceChildren(
        list.options[0],
        ...values.map((value) => this.choice(name, value, counts.get(value))),
      );
      list.value = counts.has(chosen) ? chosen : "";
    }
  }

  choice(name, value, count) {
    const [named, language] = this.named(name, value);
    return this.inLanguage(new Option(`${named} (${this.number(count)})`, value), language);
  }

  named(name, value) {
    const interfaces = this.form.dataset.numbers.split("-u-")[0];
    if (name === "kind") return [this.says.querySelector(`.kind-${value}`).textContent, interfaces];
    if (name === "year") return [this.number(Number(value), { useGrouping: false }), interfaces];
    return this.told.sources[value];
  }

  async show(isNarrowed = true) {
    if (isNarrowed) {
      this.choices({});
      history.replaceState(null, "", this.address());
    }
    const turn = this.turn;
    const kept = this.kept();
    const of = (kind) => kept.filter((one) => this.told.kinds[one.record[0]] === kind);
    const held = this.told.kinds.filter((kind) => of(kind).length);
    const sections = await Promise.all(held.map((kind) => this.section(kind, of(kind))));
    if (turn !== this.turn) return;
    this.offer(this.form.querySelector(".narrow"));
    this.results.replaceChildren(...sections);
    if (!this.terms_.length) this.count.replaceChildren(...(this.nothing ?? []));
    else if (!kept.length && this.nothing) this.count.replaceChildren(...this.nothing);
    else this.count.replaceChildren(...this.counted("count", kept.length));
  }

  // The choices stand open where they leave room for results, or where one is made.
  offer(narrow) {
    const isMade = NARROWED_BY.some((name) => this.form[name].value);
    if (narrow.hidden) narrow.open = isMade || matchMedia("(min-width: 42rem)").matches;
    narrow.hidden = this.found.length < 2;
  }

  async section(kind, of) {
    const section = element("section");
    const heading = element("h2", {}, ...this.said(`.kind-${kind}`), " ", element("span", { className: "count" }, `(${this.number(of.length)})`));
    const list = element("ol", { className: "found-list" });
    const more = element("button", { type: "button" }, ...this.said(".more"));
    let shown = 0;
    const next = async () => {
      const few = of.slice(shown, shown + (kind === "source" ? SOURCES_AT_FIRST : AT_FIRST));
      shown += few.length;
      const items = await Promise.all(few.map(({ id }) => this.result(id)));
      // Those with all the words in one passage come first.
      list.append(...items.filter((item) => !item.scattered), ...items.filter((item) => item.scattered));
      more.hidden = shown >= of.length;
      return items[0];
    };
    more.addEventListener("click", async () => (await next()).querySelector("a").focus());
    await next();
    section.append(heading, list, more);
    return section;
  }

  async result(id) {
    const [href, title, about, texts] = (await this.shard(id))[id];
    const item = element("li");
    const head = this.marked("h3", title[0], title[1], href);
    item.append(head.line);
    if (about.length) {
      const line = element("p", { className: "provenance" });
      about.forEach((words, at) => line.append(at ? " · " : "", this.inLanguage(element("bdi", {}, words[0]), words[1])));
      item.append(line);
    }
    const best = this.best(texts);
    item.scattered = best.length > 0 && new Set([...best[0].has, ...head.has]).size < this.terms_.length;
    if (item.scattered) item.append(element("p", { className: "sign" }, ...this.said(".scattered")));
    for (const { line } of best.slice(0, PASSAGES)) item.append(line(href));
    const further = best.slice(PASSAGES);
    if (further.length) {
      const summary = element("summary", {}, ...this.counted("further", further.length));
      item.append(element("details", {}, summary, ...further.map(({ line }) => line(href))));
    }
    return item;
  }

  // The texts of a result that hold the most of what was asked for, one of each place.
  best(texts) {
    const places = new Map();
    texts.forEach(([anchor, words, language], at) => {
      const { spans, has } = this.spans(words);
      const place = anchor || at;
      if (has.size && !(places.get(place)?.has.size >= has.size)) {
        const line = (href) => this.marked("p", words, language, anchor && `${href.split("#")[0]}#${anchor}`, spans).line;
        places.set(place, { has, line });
      }
    });
    const all = [...places.values()].sort((one, other) => other.has.size - one.has.size);
    return all.filter(({ has }) => has.size === all[0].has.size);
  }

  // Where the terms stand in a text, as whole words.
  spans(text) {
    const words = this.keys.words(text);
    const spans = [];
    const has = new Set();
    this.terms_.forEach(({ keys }, term) => {
      words.forEach((word, at) => {
        const stands =
          keys.length === 1
            ? word.chain.includes(keys[0]) || word.also.includes(keys[0])
            : keys.every((key, more) => words[at + more]?.chain[0] === key);
        if (!stands) return;
        has.add(term);
        spans.push([word.start, words[at + keys.length - 1].end]);
      });
    });
    spans.sort(([one], [other]) => one - other);
    return { spans, has };
  }

  marked(tag, text, language, href, spans = null) {
    let has = new Set();
    if (!spans) ({ spans, has } = this.spans(text));
    const line = this.inLanguage(element(tag), language);
    const into = href ? element("a", { href: this.link(href) }) : line;
    if (href) line.append(into);
    const [from, to] = cut(text, spans);
    let at = from;
    if (from) into.append("… ");
    for (const [start, end] of spans) {
      if (start < at || end > to) continue;
      into.append(text.slice(at, start), element("mark", {}, text.slice(start, end)));
      at = end;
    }
    into.append(text.slice(at, to));
    if (to < text.length) into.append(" …");
    return { line, has };
  }

  link(href) {
    return new URL(`../../${href}`, this.here).href;
  }

  inLanguage(made, language = this.language) {
    made.lang = language;
    made.dir = this.told.directions[language] ?? "auto";
    return made;
  }

  async shard(id) {
    const name = id.slice(id.lastIndexOf("_") + 1).slice(0, this.told.depth) || "all";
    if (!this.shards.has(name)) {
      this.shards.set(name, fetch(new URL(`texts/${name}.json`, this.here)).then((answer) => answer.json()));
    }
    return this.shards.get(name);
  }

  said(which, slot) {
    const made = this.says.querySelector(which).cloneNode(true);
    for (const place of made.querySelectorAll(".slot")) place.textContent = slot;
    return made.childNodes;
  }

  counted(what, count) {
    const form = this.plural.select(count);
    return this.said(`.${what}-${PLURALS.find((one) => this.plural.select(one) === form) ?? 100}`, this.number(count));
  }

  number(value, how) {
    const together = this.form.dataset.numbers.startsWith("ar-") ? { useGrouping: "min2" } : {};
    return value.toLocaleString(this.form.dataset.numbers, { ...together, ...how });
  }
}

// The stretch of a long text that holds the first place of what was found, between spaces.
function cut(text, spans) {
  if (text.length <= LETTERS) return [0, text.length];
  const first = spans[0]?.[0] ?? 0;
  let from = Math.max(0, Math.min(first - LETTERS / 4, text.length - LETTERS));
  if (from) from = text.indexOf(" ", from) + 1;
  let to = Math.min(text.length, from + LETTERS);
  if (to < text.length) to = text.lastIndexOf(" ", to);
  return [Math.min(from, first), Math.max(to, spans[0]?.[1] ?? 0)];
}

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}
