// How html-validate judges the built site. Every departure from its presets stands here, with the reason.
export default {
  root: true,
  extends: ["html-validate:recommended", "html-validate:standard", "html-validate:a11y"],
  rules: {
    // HTML does not tell the two apart; the templates write it small.
    "doctype-style": ["error", { style: "lowercase" }],
    // A source's page has the source's own headline as its title, however long; search engines cut it by themselves.
    "long-title": "off",
  },
};
