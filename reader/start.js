// The worker: waits for [module, text or file, language], answers [what was read as JSON, milliseconds,
// text] or null; what was read is undefined where the text has too many figures.
// The page hands over the compiled module, and the server's policy lets this worker fetch nothing
// (server/src/bundle.rs): what is read here cannot leave the machine.
import { check, initSync, page_text } from './reader.js'

// A web page's text is undefined where it is too much.
async function text_of(file) {
  const text = await characters(file)
  return /\.html?$/i.test(file.name) ? page_text(text) : text
}

// As crates/files takes them: UTF-8, UTF-16 with a mark, else GB 18030.
async function characters(file) {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(mark, { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

onmessage = async ({ data: [module, given, lang] }) => {
  try {
    initSync({ module })
    const text = (typeof given === 'string' ? given : await text_of(given)).replace(/\r\n?/g, '\n')
    const start = performance.now()
    const checked = check(text, lang)
    postMessage([checked, String(Math.ceil(performance.now() - start)), text])
  } catch {
    postMessage(null)
  }
}
