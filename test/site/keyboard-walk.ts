import type { Page } from 'playwright-core'

/** What stands at one stop of the Tab key. */
export interface Stop {
  /** Place among the stops in document order; -1 where the focus is on none of them. */
  readonly index: number
  readonly shown: boolean
  readonly uncovered: boolean
  readonly visible: boolean
  /** Whether a line around it shows the focus, which is left where the reader's colours take away the others. */
  readonly outlined: boolean
  /** Contrast of the line around it, whichever it has that stands out most, with the ground of the page. */
  readonly contrast: number
}

declare global {
  interface Window {
    /** Elements that Tab should reach, in document order, each with its look before it has the focus. */
    stops: { element: Element; look: string[] }[]
    lookOf(element: Element): string[]
    contrastOf(one: string, other: string): number
  }
}

/** Remembers the elements that Tab should reach, and says what each is. */
export function markStops(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const tabbable = 'a[href], button, input, select, textarea, summary, [tabindex], audio, video, iframe'
    const scrolls = (element: Element) =>
      /auto|scroll/u.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth
    const isStop = (element: Element) =>
      (element.matches(tabbable) || scrolls(element)) &&
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.matches('[tabindex="-1"], :disabled, [inert] *, details:not([open]) > :not(summary) *') &&
      // Of the buttons of one choice, the chosen one is the stop.
      !element.matches('[type="radio"]:not(:checked)')
    // A control that is drawn by its label, or by what stands beside it, shows the focus there.
    window.lookOf = (element) => {
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
      return [element, ...labels, ...labels.flatMap((label) => [...label.children])].map((drawn) => {
        const { outlineStyle, outlineWidth, boxShadow, backgroundColor } = getComputedStyle(drawn)
        const { borderStyle, borderWidth, borderColor } = getComputedStyle(drawn)
        const outline = outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2 ? '' : outlineWidth
        // Without a line, the colour of the border only follows that of the text.
        const hasBorder = borderStyle !== 'none' && Number.parseFloat(borderWidth) > 0
        return [outline, boxShadow, backgroundColor, hasBorder ? borderColor : ''].join(' ')
      })
    }
    // WCAG 2.2, relative luminance.
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/gu) ?? []).map((part) => {
        const share = Number(part) / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    window.contrastOf = (one, other) => {
      const [dark = 0, light = 0] = [one, other].map(luminance).toSorted((a, b) => a - b)
      return (light + 0.05) / (dark + 0.05)
    }
    const elements = [...document.querySelectorAll('body *')].filter(isStop)
    window.stops = elements.map((element) => ({ element, look: window.lookOf(element) }))
    return elements.map((element) => element.outerHTML.slice(0, 100))
  })
}

/** Where the focus is now, and whether a reader sees it. */
export function lookAtFocus(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body
    const index = window.stops.findIndex((stop) => stop.element === element)
    const before = window.stops[index]?.look ?? []
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
    // The middle of what is in view of each of its lines; a region may be larger than the screen.
    const lookAt = (drawn: Element, rect: DOMRect) => {
      const [left, right] = [Math.max(0, rect.left), Math.min(innerWidth, rect.right)]
      const [top, bottom] = [Math.max(0, rect.top), Math.min(innerHeight, rect.bottom)]
      const isInside = right - left > 1 && bottom - top > 1
      const hit = isInside ? document.elementFromPoint((left + right) / 2, (top + bottom) / 2) : null
      return { isInside, isUncovered: hit !== null && (drawn.contains(hit) || hit.contains(drawn)) }
    }
    const ground = getComputedStyle(document.body).backgroundColor
    // A control that is drawn by what stands beside it shows the focus there.
    const lines = [element, ...labels].flatMap((drawn) => {
      const { outlineColor, outlineStyle, boxShadow } = getComputedStyle(drawn)
      return [
        ...(outlineStyle === 'none' ? [] : [outlineColor]),
        ...(boxShadow.match(/rgb\([^)]*\)/gu) ?? []),
      ]
    })
    const seen = [element, ...labels].flatMap((drawn) =>
      [...drawn.getClientRects()].map((rect) => lookAt(drawn, rect)),
    )
    return {
      index,
      shown: seen.some(({ isInside }) => isInside),
      uncovered: seen.some(({ isUncovered }) => isUncovered),
      outlined: [element, ...labels].some((drawn) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(drawn)
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      }),
      contrast: Math.max(1, ...lines.map((line) => window.contrastOf(line, ground))),
      visible: window.lookOf(element).some((look, place) => look !== before[place]),
    }
  })
}

/** Stops whose text hardly stands out, below 4.5:1, from the ground that the focus gives them. */
export function faintStops(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    window.stops.flatMap(({ element }) => {
      if (element instanceof HTMLElement) element.focus({ focusVisible: true } as FocusOptions)
      const { color, backgroundColor } = getComputedStyle(element)
      const isClear = backgroundColor.endsWith(', 0)')
      const isFaint = !isClear && window.contrastOf(color, backgroundColor) < 4.5
      return isFaint ? [`${color} on ${backgroundColor}: ${element.outerHTML.slice(0, 100)}`] : []
    }),
  )
}
