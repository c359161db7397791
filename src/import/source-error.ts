/** What makes a source unreadable as a whole, worded for whoever imports it. */
export class SourceError extends Error {}
