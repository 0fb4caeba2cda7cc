// Words as the search compares them: the rules of the index (languages/searchkeys.py), read from the same lists.

export class Keys {
  constructor(told) {
    const { rules } = told;
    this.letters = rules.letters;
    this.compound = new RegExp(rules.compound, "gu");
    this.hyphen = new RegExp(rules.hyphen, "u");
    this.every = compiled(rules.every);
    this.languages = rules.languages.map(({ words, rewrites, openings }) => ({
      words: new RegExp(words, "u"),
      rewrites: compiled(rewrites),
      openings: openings.map((opening) => new RegExp(opening, "u")),
    }));
    this.months = rules.months;
    this.told = told;
    this.chains = new Map();
  }

  // A key as the engine has it.
  encoded(key) {
    return key.replace(/[0-9]/g, (digit) => this.told.digits[digit]) + this.told.end;
  }

  // The folded text, and where each of its letters came from.
  folded(text) {
    let plain = "";
    const from = [];
    let at = 0;
    for (const letter of text) {
      const folded = (this.letters[letter] ?? letter).toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
      plain += folded;
      for (let more = 0; more < folded.length; more++) from.push(at);
      at += letter.length;
    }
    from.push(at);
    return { plain, from };
  }

  // The words of a text in their order: what each is found by, and where it stands.
  words(text) {
    const { plain, from } = this.folded(text);
    const found = [];
    for (const match of plain.matchAll(this.compound)) {
      let at = match.index;
      const parts = [];
      for (const part of match[0].split(this.hyphen)) {
        const chain = this.chain(part);
        if (chain.length) parts.push({ chain, also: [], part, start: from[at], end: from[at + part.length - 1] + 1 });
        at += part.length + 1;
      }
      if (parts.length > 1) {
        const joined = this.chain(parts.map((word) => word.part).join(""))[0];
        for (const word of parts) {
          word.also.push(joined);
          word.joined = { key: joined, words: parts.length };
        }
      }
      found.push(...parts);
    }
    found.forEach((word, at) => {
      for (const key of word.chain) {
        const next = found[at + 1];
        const both = next && this.months[`${key} ${next.chain[0]}`];
        const month = both ?? this.months[key];
        if (!month) continue;
        word.month = { key: month, words: both ? 2 : 1 };
        word.also.push(month);
        if (both) next.also.push(month);
      }
    });
    // Marks on the last letter belong to the word.
    for (const word of found) while (/\p{M}|\u0640/u.test(text[word.end] ?? "")) word.end++;
    return found;
  }

  chain(word) {
    if (!this.chains.has(word)) this.chains.set(word, this.chained(word));
    return this.chains.get(word);
  }

  chained(word) {
    word = rewritten(word, this.every);
    let chain = word ? [word] : [];
    for (const language of this.languages) {
      if (!language.words.test(word)) continue;
      word = rewritten(word, language.rewrites);
      chain = word ? [word] : [];
      for (const opening of word ? language.openings : []) {
        const rest = chain.at(-1).replace(opening, "");
        if (rest !== chain.at(-1)) chain.push(rest);
      }
    }
    return chain;
  }
}

const compiled = (rewrites) => rewrites.map(([pattern, replacement]) => [new RegExp(pattern, "gu"), replacement]);

const rewritten = (word, rewrites) =>
  rewrites.reduce((left, [pattern, replacement]) => left.replace(pattern, replacement), word);
