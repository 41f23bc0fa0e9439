// Makes the page's tables sortable and filterable and its marks readable one by one. Everything is there without it.
(() => {
  'use strict';

  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  const valueOf = (cell) => {
    const number = cell?.dataset.value;
    return number === undefined ? null : Number(number);
  };

  const compare = (column, isNumber, sign) => (a, b) => {
    const [left, right] = [a.cells[column], b.cells[column]];
    if (!isNumber) return sign * left.textContent.trim().localeCompare(right.textContent.trim(), 'en-GB');
    const [x, y] = [valueOf(left), valueOf(right)];
    if (x === null || y === null) return (x === null) - (y === null);
    return sign * (x - y);
  };

  // Each press on a column's name: rising or falling, then the other, then the order of the report.
  const sortable = (table, say) => {
    const body = table.tBodies[0];
    const asWritten = [...body.rows];
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      if (head.classList.contains('plot')) return;
      const isNumber = !head.classList.contains('label');
      const name = head.textContent.trim();
      const button = make('button', { type: 'button', className: 'sort' });
      button.append(...head.childNodes, make('span', { className: 'order', ariaHidden: 'true' }));
      head.append(button);
      button.addEventListener('click', () => {
        const first = isNumber ? 'descending' : 'ascending';
        const second = isNumber ? 'ascending' : 'descending';
        const now = head.getAttribute('aria-sort');
        const next = now === null ? first : now === first ? second : null;
        heads.forEach((other) => other.removeAttribute('aria-sort'));
        const rows = asWritten.filter((row) => !row.classList.contains('total'));
        if (next !== null) {
          head.setAttribute('aria-sort', next);
          rows.sort(compare(column, isNumber, next === 'ascending' ? 1 : -1));
        }
        body.append(...(next === null ? asWritten : [...rows, ...asWritten.filter((row) => !rows.includes(row))]));
        say(next === null ? 'In the order of the report' : `Sorted by ${name}, ${next}`);
      });
    });
  };

  const filterable = (table, tools, say) => {
    const rows = [...table.tBodies[0].rows].filter((row) => !row.classList.contains('total'));
    if (rows.length < 8) return;
    const field = make('input', { type: 'search', autocomplete: 'off' });
    const name = table.tHead.rows[0].cells[0].textContent.trim().toLowerCase();
    tools.append(make('label', {}, make('span', { textContent: `Find ${name}` }), field));
    field.addEventListener('input', () => {
      const wanted = field.value.trim().toLowerCase();
      rows.forEach((row) => (row.hidden = !row.cells[0].textContent.toLowerCase().includes(wanted)));
      const shown = rows.filter((row) => !row.hidden).length;
      say(wanted === '' ? '' : `${shown} of ${rows.length} rows shown`);
    });
  };

  const intervals = (table, tools) => {
    if (table.querySelector('th.interval') === null) return;
    const box = make('input', { type: 'checkbox', checked: true });
    tools.append(make('label', { className: 'check' }, box, make('span', { textContent: 'Show intervals' })));
    box.addEventListener('change', () => table.classList.toggle('without-intervals', !box.checked));
  };

  document.querySelectorAll('table.figures').forEach((table) => {
    const status = make('p', { className: 'status' });
    status.setAttribute('role', 'status');
    const say = (text) => (status.textContent = text);
    const tools = make('div', { className: 'tools' });
    tools.setAttribute('role', 'group');
    tools.setAttribute('aria-label', `Controls of ${table.dataset.label}`);
    filterable(table, tools, say);
    sortable(table, say);
    intervals(table, tools);
    tools.append(status);
    table.closest('.scroll').before(tools);
  });

  // A picture is one stop of the Tab key; the arrow keys go from mark to mark, whose value is shown and read out.
  const tip = make('p', { className: 'tip', hidden: true, ariaHidden: 'true' });
  document.body.append(tip);
  const hide = () => (tip.hidden = true);
  const show = (mark) => {
    const box = mark.getBoundingClientRect();
    tip.textContent = mark.dataset.says;
    tip.hidden = false;
    const left = box.left + box.width / 2 - tip.offsetWidth / 2;
    const above = box.top - tip.offsetHeight - 8;
    tip.style.left = `${Math.max(8, Math.min(left, document.documentElement.clientWidth - tip.offsetWidth - 8)) + scrollX}px`;
    tip.style.top = `${(above < 8 ? box.bottom + 8 : above) + scrollY}px`;
  };

  document.querySelectorAll('svg.picture').forEach((picture) => {
    const marks = [...picture.querySelectorAll('[data-says]')].filter((mark) => mark.dataset.says !== '');
    if (marks.length === 0) return;
    const [title, description] = picture.getAttribute('aria-labelledby').split(' ');
    picture.setAttribute('role', 'group');
    picture.setAttribute('aria-labelledby', title);
    picture.setAttribute('aria-describedby', description);
    picture.querySelectorAll('text').forEach((text) => text.setAttribute('aria-hidden', 'true'));
    marks.forEach((mark, index) => {
      mark.setAttribute('role', 'img');
      mark.setAttribute('aria-label', mark.dataset.says);
      mark.setAttribute('tabindex', index === 0 ? '0' : '-1');
      mark.classList.add('readable');
      mark.addEventListener('focus', () => {
        marks.forEach((other) => other.setAttribute('tabindex', other === mark ? '0' : '-1'));
        mark.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        show(mark);
      });
      mark.addEventListener('blur', hide);
      mark.addEventListener('pointerenter', () => show(mark));
      mark.addEventListener('pointerleave', () => (document.activeElement === mark ? show(mark) : hide()));
    });
    picture.addEventListener('keydown', (event) => {
      const now = marks.indexOf(document.activeElement);
      const steps = {
        ArrowRight: now + 1,
        ArrowDown: now + 1,
        ArrowLeft: now - 1,
        ArrowUp: now - 1,
        Home: 0,
        End: marks.length - 1,
      };
      if (event.key === 'Escape') hide();
      const next = marks[steps[event.key]];
      if (now < 0 || next === undefined) return;
      event.preventDefault();
      next.focus();
    });
  });
})();
