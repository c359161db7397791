import './plain-shapes.ts'
import { type Importer, receiver } from './importer.ts'
import { judge } from './judge.ts'
import { readAll } from './read.ts'

const importer: Importer = { read: readAll, judge }
Reflect.set(window, receiver, importer)
