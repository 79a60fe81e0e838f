// Which browsers this machine has, and how to get one where it has none.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const CHROMIUM = {
  linux: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'].map(
    (name) => `/usr/bin/${name}`,
  ),
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((folder) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map(
      (path) => `${process.env[folder]}\\${path}`,
    ),
  ),
};

const firstOf = (paths) => paths.find((path) => path && existsSync(path));

export function findChromium() {
  return firstOf([process.env.CHROME_PATH, ...(CHROMIUM[process.platform] ?? [])]);
}

export function findFirefox() {
  return firstOf([process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox']);
}

/** WebKitGTK needs its driver, its browser and a display. */
export function findWebKit() {
  const libs = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/libexec'];
  const browser = firstOf(
    libs.flatMap((lib) => ['4.1', '4.0', '6.0'].map((v) => `${lib}/webkit2gtk-${v}/MiniBrowser`)),
  );
  const driver = firstOf(['/usr/bin/WebKitWebDriver']);
  const display = process.env.DISPLAY || firstOf(['/usr/bin/Xvfb']);
  return browser && driver && display ? { browser, driver } : undefined;
}

/** The flags a browser without a desktop, possibly run as root, needs; nothing it does by itself goes out. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Milliseconds that an engine may take to start: with others on two slow processors it is more than the usual 30 s. */
export const START_PATIENCE = 120_000;

/** What a browser does for the comfort of a person: nobody is there. */
export const FIREFOX_PREFERENCES = {
  'browser.newtabpage.enabled': false,
  'browser.pagethumbnails.capturing_disabled': true,
  'browser.sessionstore.interval': 3_600_000,
  'browser.tabs.animate': false,
  'dom.ipc.processPrelaunch.enabled': false,
  'extensions.webextensions.remote': false,
  'places.history.enabled': false,
  'toolkit.cosmeticAnimations.enabled': false,
};

const isDebian = () => existsSync('/etc/debian_version');

export function installHint() {
  if (process.platform === 'darwin') return 'brew install --cask chromium';
  if (process.platform === 'win32') return 'winget install Google.Chrome';
  if (isDebian()) return 'sudo apt-get install -y chromium';
  const os = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  if (/fedora|rhel|centos/i.test(os)) return 'sudo dnf install -y chromium';
  return 'your package manager, with a package called chromium';
}

/** The browser all tests need; installs it where that takes no question, else says which command does. */
export function needChromium() {
  const found = findChromium();
  if (found) return found;
  if (isDebian() && process.getuid?.() === 0) {
    console.log('No Chromium, Chrome or Edge found: installing Debian’s …');
    const apt = (...args) =>
      spawnSync('apt-get', args, {
        stdio: 'inherit',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
  }
  const installed = findChromium();
  if (!installed)
    console.error(
      `No Chromium, Chrome or Edge found. Install one with: ${installHint()} (or set CHROME_PATH).`,
    );
  return installed;
}
