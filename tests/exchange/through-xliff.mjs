// Reads XLIFF 2 with the library `xliff`, translates what is to be translated, and writes it again.
// Words get capitals; codes stay as the library has them.
import { readFileSync, writeFileSync } from 'node:fs'
import { js2xliff, xliff2js } from 'xliff'

const [, , from, to] = process.argv

// A value is a text, or a list of texts and codes; a code holds a value under its own name.
function shouted (value) {
  if (typeof value === 'string') return value.toUpperCase()
  if (Array.isArray(value)) return value.map(shouted)
  if (value === null || typeof value !== 'object') return value
  const copy = { ...value }
  for (const [name, inner] of Object.entries(value)) {
    if (inner && typeof inner === 'object' && 'contents' in inner) {
      copy[name] = { ...inner, contents: shouted(inner.contents) }
    }
  }
  return copy
}

const file = await xliff2js(readFileSync(from, 'utf8'))
let translated = 0
for (const units of Object.values(file.resources)) {
  for (const unit of Object.values(units)) {
    if (unit.additionalAttributes?.translate === 'no') continue
    unit.target = shouted(unit.source)
    translated += 1
  }
}
writeFileSync(to, await js2xliff(file))
console.log(`${translated} units`)
