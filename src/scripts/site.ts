// What a page does beyond being read: the switch for larger type stays on, and the link of a row is copied.

const key = 'mubiao-larger'
const larger = document.querySelector<HTMLInputElement>('#larger')
const said = document.querySelector<HTMLElement>('#said')

// Storage may be closed to a page from disk or in a private window; then the switch holds for its page alone.
function orElse<T>(act: () => T, otherwise: T): T {
  try {
    return act()
  } catch {
    return otherwise
  }
}

if (larger) {
  larger.checked ||= orElse(() => localStorage.getItem(key) === 'on', false)
  larger.addEventListener('change', () => {
    orElse(() => localStorage.setItem(key, larger.checked ? 'on' : 'off'), undefined)
  })
}

async function copyLink(link: HTMLAnchorElement): Promise<void> {
  await navigator.clipboard.writeText(link.href)
  if (!said) return
  said.textContent = said.getAttribute('data-copied')
  setTimeout(() => {
    said.textContent = ''
  }, 4000)
}

document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a.anchor') : null
  // The link is followed in any case, so that the address bar has it where copying is refused.
  if (link) copyLink(link).catch(() => undefined)
})
