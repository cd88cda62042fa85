/**
 * The page's script: it filters the findings, turns folded snippets into tabs, and unfolds everything for printing.
 * It never turns text into markup. It must not contain a backslash or a backtick.
 */
export const SCRIPT = `'use strict';
(() => {
  const $ = (id) => document.getElementById(id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  function startFilter() {
    const form = $('filters');
    if (form === null) return;
    const text = $('filter-text');
    const state = $('filter-state');
    const layer = $('filter-layer');
    const boxes = all('input[name=severity]', form);
    const cards = all('article.finding').map((card) => ({
      card,
      text: card.textContent.toLowerCase(),
      states: card.dataset.states.split(' '),
      layers: card.dataset.layers.split(' '),
    }));

    function apply() {
      const words = text.value.toLowerCase().split(' ').filter((word) => word !== '');
      const severities = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
      let shown = 0;
      for (const one of cards) {
        const fits =
          severities.has(one.card.dataset.severity) &&
          (state.value === '' || one.states.includes(state.value)) &&
          (layer.value === '' || one.layers.includes(layer.value)) &&
          words.every((word) => one.text.includes(word));
        one.card.hidden = !fits;
        if (fits) shown++;
      }
      for (const group of all('section.group')) {
        group.hidden = all('article.finding:not([hidden])', group).length === 0;
      }
      $('filter-count').textContent =
        shown === 0 ? 'No finding matches.' : shown + ' of ' + cards.length + ' shown';
    }

    function clear() {
      text.value = state.value = layer.value = '';
      for (const box of boxes) box.checked = true;
    }

    form.addEventListener('input', apply);
    $('filter-clear').addEventListener('click', () => {
      clear();
      apply();
      text.focus();
    });
    for (const chip of all('.slab a.chip')) {
      chip.addEventListener('click', (event) => {
        clear();
        layer.value = chip.dataset.layer;
        for (const box of boxes) box.checked = box.value === chip.dataset.severity;
        apply();
        event.preventDefault();
        $('findings').scrollIntoView();
        $('findings').focus({ preventScroll: true });
      });
    }
    // A link to a finding shows it even if the filter hides it.
    window.addEventListener('hashchange', () => {
      const target = $(location.hash.slice(1));
      if (target === null || !target.hidden) return;
      clear();
      apply();
      target.scrollIntoView();
    });
    form.hidden = false;
    apply();
  }

  let made = 0;
  const groups = [];

  function makeTabs(root) {
    const list = document.createElement('div');
    list.className = 'tablist';
    list.setAttribute('role', 'tablist');
    list.setAttribute('aria-label', root.dataset.label);
    const tabs = [];
    for (const folded of [...root.children]) {
      const id = 'tab' + ++made;
      const tab = document.createElement('button');
      tab.type = 'button';
      tab.id = id;
      tab.textContent = folded.firstElementChild.textContent;
      tab.setAttribute('role', 'tab');
      tab.setAttribute('aria-controls', id + 'p');
      const panel = document.createElement('div');
      panel.id = id + 'p';
      panel.className = 'panel';
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', id);
      panel.append(...[...folded.childNodes].slice(1));
      folded.replaceWith(panel);
      list.append(tab);
      tabs.push({ tab, panel, name: tab.textContent });
    }
    root.prepend(list);
    const select = (name) => {
      if (!tabs.some((one) => one.name === name)) return;
      for (const one of tabs) {
        const on = one.name === name;
        one.tab.setAttribute('aria-selected', String(on));
        one.tab.tabIndex = on ? 0 : -1;
        one.panel.hidden = !on;
      }
    };
    groups.push(select);
    // A language picked here is selected in every group of tabs.
    const pick = (at) => {
      const { tab, name } = tabs[(at + tabs.length) % tabs.length];
      const top = tab.getBoundingClientRect().top;
      for (const one of groups) one(name);
      window.scrollBy(0, tab.getBoundingClientRect().top - top);
      tab.focus();
    };
    tabs.forEach(({ tab }, i) => {
      tab.addEventListener('click', () => pick(i));
      tab.addEventListener('keydown', (event) => {
        const to = { ArrowRight: i + 1, ArrowLeft: i - 1, Home: 0, End: tabs.length - 1 }[event.key];
        if (to === undefined) return;
        event.preventDefault();
        pick(to);
      });
    });
    select(tabs[0].name);
  }

  function openForPrint() {
    let opened = [];
    window.addEventListener('beforeprint', () => {
      opened = all('details.more:not([open]), details.playbook:not([open])');
      for (const one of opened) one.open = true;
    });
    window.addEventListener('afterprint', () => {
      for (const one of opened) one.open = false;
    });
  }

  startFilter();
  all('.tabs').reverse().forEach(makeTabs);
  openForPrint();
})();
`;
