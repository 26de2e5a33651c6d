// A running server on its own data folder, and browsers to visit it with.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium } from 'playwright-core'
import assert from 'node:assert/strict'

const root = new URL('../../', import.meta.url).pathname
const binary = process.env.GONGKAI_BINARY ?? join(root, 'target/serve/gongkai')
export const bundle = process.env.GONGKAI_DIST ?? join(root, 'dist')

async function freePort() {
  const server = createServer()
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address()
  await new Promise((done) => server.close(done))
  return port
}

// Starts the server and waits for the address that it prints; also the first administrator's link.
export async function startSite({ port, dist } = {}) {
  const data = mkdtempSync(join(tmpdir(), 'gongkai-journey-'))
  port ??= await freePort()
  dist ??= bundle
  const server = spawn(binary, ['serve', '--port', String(port), '--data', data, '--dist', dist], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const told = await new Promise((done, fail) => {
    let text = ''
    server.stdout.on('data', (part) => {
      text += part
      if (text.includes('/desk/setup/')) done(text)
    })
    server.on('exit', (code) => fail(new Error(`The server ended with ${code}. Build it with: cargo xtask serve`)))
    server.on('error', fail)
  })
  const address = `http://127.0.0.1:${port}`
  const stop = async () => {
    server.removeAllListeners('exit')
    const ended = new Promise((done) => server.on('exit', done))
    server.kill('SIGTERM')
    await ended
    rmSync(data, { recursive: true, force: true })
  }
  return { address, port, setUp: told.match(/http\S+\/desk\/setup\/\S+/)[0], stop }
}

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-quic', '--disable-background-networking',
      '--disable-component-update', '--disable-sync',
    ],
  })
}

// A page whose script errors, refused policies and dialogs fail the journey.
export async function visitor(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const faults = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !/status of 4\d\d/.test(text)) faults.push(text)
  })
  page.on('dialog', async (dialog) => {
    faults.push(`dialog: ${dialog.message()}`)
    await dialog.dismiss()
  })
  return { context, page, faults }
}

// A page with its islands alive, and the addresses that it requests from then on.
export async function opened(browser, address, options) {
  const made = await visitor(browser, options)
  await made.page.goto(address)
  await alive(made.page)
  const requests = []
  // Chromium asks its cache for the icon of every new address.
  made.page.on('request', (request) => request.url().endsWith('icon.svg') || requests.push(request.url()))
  return { ...made, requests }
}

// Once the islands are alive.
export async function alive(page) {
  await page.waitForSelector('html[data-ready]')
}

// The elements of a picture with their attributes and texts; what is highlighted for the moment is no part of it.
export const elements = (svg) => svg.evaluate((svg) => {
  const written = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data
    if (node.nodeType !== Node.ELEMENT_NODE) return ''
    const value = (one) => one.name === 'class' ? one.value.replace(/ (?:lit|at|has-lit)\b/g, '') : one.value
    const attributes = [...node.attributes].map((one) => `${one.name}=${value(one)}`).sort()
    return `<${node.localName} ${attributes.join(' ')}>${[...node.childNodes].map(written).join('')}</>`
  }
  return written(svg)
})

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

// No violation in light and dark, at 320 and 1280 px, and nothing that scrolls sideways.
export async function audit(page, name) {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
      const told = violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html).join(' | ')}`)
      assert.deepEqual(told, [], `${name}, ${colorScheme}, ${width} px`)
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      assert.ok(sideways <= 0, `${name} scrolls sideways by ${sideways} px at ${width} px`)
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 900 })
}
