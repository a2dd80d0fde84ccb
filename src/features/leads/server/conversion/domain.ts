// The domain of an e-mail address says where somebody works, unless it is one where anybody has an address.
const anybodys = new Set(
  `gmail.com googlemail.com outlook.com outlook.fr hotmail.com hotmail.fr live.com live.fr msn.com yahoo.com yahoo.fr ymail.com
  icloud.com me.com mac.com aol.com gmx.com gmx.fr mail.com proton.me protonmail.com tutanota.com zoho.com
  orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr numericable.fr club-internet.fr aliceadsl.fr 9online.fr
  bluewin.ch skynet.be telenet.be videotron.ca`.split(/\s+/),
);

export function domainOf(email: string | null): string | null {
  const domain = email?.split('@')[1]?.toLowerCase();
  return domain && !anybodys.has(domain) ? domain : null;
}
