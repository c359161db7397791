import { config } from 'zod'

// Shapes are checked without code that is made as it runs, which the policy of the page forbids; that is so before any is made.
config({ jitless: true })
