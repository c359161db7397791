declare module '*?classic' {
  /** Code of a module and all that it imports as one classic script, which runs from disk, too. */
  const code: string
  export default code
}
