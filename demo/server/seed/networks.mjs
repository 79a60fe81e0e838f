import { scatter, SOUTH_ZEALAND } from './places.mjs';
import { makeRandom } from './random.mjs';
import { makeAddressWord, makeDanishPhone, makeDates } from './records.mjs';
import { makeDanishPerson } from './danish-people.mjs';

/** `kind | town | members | Danish name | English name | what it does | the same in English`, one to a line. */
const LIST = `
network|Vordingborg|64|Håndværkerringen Vordingborg|Vordingborg Craftsmen’s Ring|Deler ordrer, lærlinge og værktøj mellem små byggefirmaer.|Shares orders, apprentices and tools between small building firms.
network|Nykøbing Falster|112|Falster Handler|Falster Shops|Butikkerne i midtbyen med fælles åbningsdage og gavekort.|The shops of the town centre, with shared opening days and gift vouchers.
network|Stege|41|Møns Madnetværk|Food Network of Møn|Producenter og spisesteder, der køber hos hinanden.|Producers and eating places that buy from one another.
network|Præstø|23|Præstø Iværksætterbord|Præstø Founders’ Table|Morgenmad hver anden onsdag for dem, der er lige begyndt.|Breakfast every other Wednesday for those who have just begun.
network|Sakskøbing|37|Sukkerbyens Erhverv|Sugar Town Business|Mikrovirksomheder omkring det gamle sukkerkogeri.|Micro-firms around the old sugar works.
network|Nysted|18|Kunstruten Nysted|Nysted Art Trail|Åbne værksteder den første lørdag i måneden.|Open workshops on the first Saturday of the month.
network|Stubbekøbing|26|Havnens Håndværk|Crafts of the Harbour|Bådebyggere, smede og sejlmagere langs Grønsund.|Boatbuilders, smiths and sailmakers along Grønsund.
network|Vordingborg|130|Firmanetværk Sydsjælland|Firm Network South Zealand|Virksomhedsbesøg og en årlig rundtur på tværs af kommunerne.|Company visits and a yearly tour across the municipalities.
network|Lundby|15|Landsbyernes Laug|Guild of the Villages|Firmaer uden for byerne, som deler kørsel og lager.|Firms outside the towns that share transport and storage.
network|Gedser|12|Sydspidsens Turisme|Tourism at the Southern Tip|Overnatning, guider og spisesteder helt mod syd.|Places to stay, guides and places to eat in the far south.
network|Nørre Alslev|29|Kvinder i Egen Virksomhed Falster|Women in Their Own Business Falster|Sparring i små grupper, der mødes hjemme hos hinanden.|Peer support in small groups that meet in one another’s homes.
network|Borre|17|Klintens Værter|Hosts of the Cliff|Små overnatningssteder med fælles booking og fælles vaskeri.|Small places to stay with shared booking and a shared laundry.
network|Væggerløse|21|Sommerlandets Servicefolk|Summer Country Services|Rengøring, have og tilsyn for sommerhusejere.|Cleaning, gardens and caretaking for owners of holiday cottages.
network|Mern|14|Økologisk Kreds Syd|Organic Circle South|Gårde, der deler maskiner og gårdbutik.|Farms that share machinery and a farm shop.
network|Nykøbing Falster|48|Digitale Værksteder|Digital Workshops|Webfolk, fotografer og tekstforfattere, som byder sammen.|Web people, photographers and copywriters who bid together.
organisation|Vordingborg|310|Erhvervsrådet Vordingborg Egnen|Vordingborg Area Business Council|Gratis vejledning til virksomheder og iværksættere.|Free guidance for firms and founders.
organisation|Nykøbing Falster|420|Erhvervsrådet Guldborgsund Egnen|Guldborgsund Area Business Council|Indgangen til kommunen for virksomheder.|The firms’ way into the municipality.
organisation|Stege|95|Møns Håndværker- og Handelsforening|Møn Crafts and Trade Association|Julemarked, torvedage og lokal høringspart.|Christmas market, market days and a voice in local hearings.
organisation|Sakskøbing|58|Sakskøbing Borger- og Handelsforening|Sakskøbing Citizens’ and Trade Association|Arrangementer på torvet og byens gavekort.|Events on the square and the town’s gift voucher.
organisation|Stubbekøbing|33|Stubbekøbing Havnelaug|Stubbekøbing Harbour Guild|Driver bådelauget og sommerens markedsdage.|Runs the boat guild and the summer market days.`;

/** The networks that the small firms form, and the organisations that speak for them. All are invented. */
export function* makeNetworks() {
  const random = makeRandom(20);
  for (const [i, line] of LIST.trim().split('\n').entries()) {
    const [kind, town = '', members, da = '', en = '', does, doesEn] = line.split('|');
    const place = /** @type {import('./places.mjs').Place} */ (
      SOUTH_ZEALAND.find(({ name }) => name === town)
    );
    const { first, last } = makeDanishPerson(random);
    const word = makeAddressWord(da);
    yield {
      id: `net-${String(i + 1).padStart(2, '0')}`,
      kind,
      name: { da, en },
      description: { da: does, en: doesEn },
      category: [
        kind === 'network'
          ? { da: 'Netværk', en: 'Networks' }
          : { da: 'Foreninger og råd', en: 'Associations and councils' },
      ],
      town,
      address: { postalCode: place.postalCode, locality: town, region: place.region, country: 'DK' },
      geo: scatter(place, random),
      telephone: makeDanishPhone(random),
      email: `${word}@example.org`,
      url: `https://${word}.example.org/`,
      languages: ['da', 'en'],
      members: Number(members),
      contact: [{ name: `${first} ${last}`, role: 'Koordinator', email: `koordinator@${word}.example.org` }],
      ...makeDates(random),
    };
  }
}
