/** What a user agent names, and how to tell; the first that fits has it. */
export type AgentTable = readonly (readonly [name: string, pattern: RegExp])[];

/** Programs that no person sits before: crawlers, monitors, libraries. */
export const bots: readonly RegExp[] = [
  /(?<!cu)bots?(?![a-z])|crawl|spider|slurp|archiver|scrap[ey]|mediapartners|facebookexternalhit/i,
  /monitor|pingdom|uptime|statuscake|healthcheck|kube-probe|ELB-Health|lighthouse|headless|phantomjs|validator/i,
  /feed|fetcher|preview|Apple-PubSub|Tiny Tiny RSS/i,
  /^(curl|wget|python|java|ruby|perl|php|go-http|libwww|node|axios|got|postman|insomnia|httpie|apache-httpclient|aws-[a-z]+)(?![a-z])/i,
  /^(zgrab|masscan|nmap|nikto|sqlmap|prometheus|grafana|datadog|haproxy|nginx|ansible|restsharp|guzzlehttp|gpxe|ipxe)(?![a-z])/i,
];

export const systems: AgentTable = [
  ['Windows Phone', /Windows Phone|IEMobile/],
  ['Android', /Android/],
  ['iOS', /iPhone|iPad|iPod|CFNetwork(?!.*x86_64)/],
  ['HarmonyOS', /HarmonyOS|OpenHarmony/],
  ['Windows', /Windows|Win(32|64|NT|98|95)/],
  ['ChromeOS', /\bCrOS\b/],
  ['Tizen', /Tizen/],
  ['webOS', /web0S|webOS/i],
  ['KaiOS', /KAIOS/i],
  ['macOS', /Macintosh|Mac OS X|Mac_PowerPC|\bDarwin\b/],
  ['BSD', /FreeBSD|OpenBSD|NetBSD/],
  ['Linux', /Linux|X11|Ubuntu/],
  ['PlayStation', /PlayStation/i],
  ['Xbox', /Xbox/],
  ['Nintendo', /Nintendo/],
];

/** Browsers that name others come before these. */
export const browsers: AgentTable = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\/|\bOPiOS\/|\bOpera\b/],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Yandex', /YaBrowser\//],
  ['Vivaldi', /Vivaldi\//],
  ['UC Browser', /UC ?Browser|UCWEB/],
  ['Huawei Browser', /HuaweiBrowser\//],
  ['MIUI Browser', /MiuiBrowser\//],
  ['QQ Browser', /MQ?QBrowser\//],
  ['DuckDuckGo', /DuckDuckGo\/|\bDdg\//],
  ['Whale', /Whale\//],
  ['Silk', /\bSilk\//],
  ['Facebook', /FBAN\/|FBAV\/|\[FB/],
  ['Instagram', /Instagram/],
  ['Firefox', /Firefox\/|FxiOS\/|Iceweasel|SeaMonkey/],
  ['Internet Explorer', /\bMSIE \d|Trident\//],
  ['Chrome', /Chrome\/|CriOS\/|Chromium\//],
  ['Android Browser', /Android.*Version\/.*Safari\//],
  ['Safari', /Version\/.*Safari\/|\biPhone\b.*AppleWebKit|\biPad\b.*AppleWebKit|Macintosh.*AppleWebKit.*Safari\//],
];

/** `Tablet PC` is a part of Windows, on any machine. */
export const tablets: readonly RegExp[] = [
  /iPad|Tablet(?! PC)|PlayBook|Kindle|Nexus (7|9|10)\b|SM-[TX]\d/i,
  /^(?!Dalvik|Opera|UCWEB).*Android(?!.*Mobile)/i,
];
export const phones = [/Mobi|iPhone|iPod|Android|IEMobile|BlackBerry|BB10|Opera Mini|KAIOS|Nokia|UCWEB|CFNetwork/i];
/** Televisions and consoles. */
export const others = [/\bTV\b|SmartTV|AppleTV|BRAVIA|\bCrKey\b|Roku|PlayStation|Xbox|Nintendo|web0S|\bAFT[A-Z]/i];
