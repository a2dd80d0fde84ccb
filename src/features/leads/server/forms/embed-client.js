// The form inside somebody else's page, in a shadow of its own, so that neither style touches the other. The server renders; this
// only puts what it says in place and sends what was filled in. Nothing is stored in the visitor's browser. It is sent as it
// stands here (embed-script.ts): plain, and closed over nothing.
({ html, style, action, failed, sending }) => {
  const script = document.currentScript;
  const host = document.createElement('div');
  if (script?.parentNode && script.parentNode !== document.head) script.after(host);
  else document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];

  const show = (body, told = true) => {
    root.innerHTML = body;
    root.querySelector('form')?.addEventListener('submit', send);
    const at =
      root.querySelector('[aria-invalid="true"]') ?? root.querySelector('[role="alert"], [role="status"]');
    if (told) at?.focus();
  };
  const tell = (form, text) => {
    form.querySelector('[role="alert"]')?.remove();
    const told = document.createElement('p');
    told.className = 'look';
    told.setAttribute('role', 'alert');
    told.textContent = text;
    form.prepend(told);
  };
  const send = async (event) => {
    event.preventDefault();
    const form = event.currentTarget;
    const button = form.querySelector('button');
    const face = button.textContent;
    button.disabled = true;
    button.textContent = sending;
    try {
      const answer = await fetch(action, {
        method: 'POST',
        credentials: 'omit',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(Object.fromEntries(new FormData(form))),
      });
      const { html: next, redirect } = await answer.json();
      if (redirect) location.assign(redirect);
      else show(next);
    } catch {
      button.disabled = false;
      button.textContent = face;
      tell(form, failed);
    }
  };
  show(html, false);
};
