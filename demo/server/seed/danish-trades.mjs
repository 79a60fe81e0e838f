import { readTrades as read } from './danish-branches.mjs';

/** Building, trade, food and tourism. @type {import('./danish-branches.mjs').Trade[]} */
export const FIRST_TRADES = [
  ...read(
    'Bygge og anlæg',
    `
Tømrer|Carpenter|24|Tømrerfirma, Tømrer og Snedker, Byg|Tømrermester|Sydhavsøernes Tømrer, Bindingsværk og Tag|tagrenovering = roof renovation; vinduer og døre = windows and doors; bindingsværk = half-timbering; terrasser = terraces; tilbygninger = extensions; efterisolering = insulation
Murer|Bricklayer|18|Murerfirma, Mur og Puds|Murermester|Kalk og Mørtel|facader = façades; skorstene = chimneys; fliser og klinker = tiles; pudsning = plastering; kalkning = limewashing
Elektriker|Electrician|16|El, El-Service, Elinstallation|Elinstallatør, Elektriker|Strøm på Øen|nye tavler = new fuse boards; ladestandere = charging points; varmepumper = heat pumps; fejlfinding = fault finding; belysning = lighting
VVS|Plumbing and heating|14|VVS, Vand og Varme|VVS-mester, Blikkenslager|Vand og Varme Syd|badeværelser = bathrooms; varmepumper = heat pumps; fjernvarme = district heating; tagrender = gutters; vandskade = water damage
Maler|Painter|16|Malerfirma, Maler og Farver|Malermester|Penslen, Kulør|facademaling = façade painting; tapetsering = wallpapering; linoliemaling = linseed oil paint; spartling = filling; sommerhuse = holiday cottages
Kloakmester|Drainage contractor|8|Kloak, Kloak og Anlæg|Kloakmester|Rent Løb|tv-inspektion = camera inspection; nedsivningsanlæg = soakaways; spuling = flushing; separering = separation of rainwater
Brolægger|Paver|6|Brolægning, Sten og Anlæg|Brolægger|Sten for Sten|indkørsler = driveways; natursten = natural stone; kantsten = kerbs; støttemure = retaining walls
Gulvlægger|Floor layer|5|Gulve, Gulvservice|Gulvlægger|Plankeværket|afslibning = sanding; plankegulve = plank floors; linoleum = linoleum; trapper = stairs
Arkitekt|Architect|6|Arkitekter, Tegnestue|Arkitekt|Tegnestuen Sydhavet|sommerhuse = holiday cottages; byggetilladelser = building permits; bevaringsværdige huse = listed houses; skitser = sketches`,
  ),
  ...read(
    'Handel',
    `
Dagligvarer|Grocer|10|Købmandshandel, Købmand|Købmand|Den Lille Købmand, Landhandlen|lokale varer = local goods; udbringning = home delivery; brød om morgenen = fresh bread in the morning; isvafler = ice cream cones
Tøj og sko|Clothes and shoes|12|Mode, Sko, Tøj|Skomager|Garderoben, Trådens Ende, Hæl og Tå|dametøj = women’s wear; børnetøj = children’s wear; arbejdstøj = workwear; skoreparation = shoe repairs
Blomster|Florist|8|Blomster|Blomsterbinder|Stilken, Anemonen, Kornblomsten|buketter = bouquets; bårebuketter = funeral flowers; bryllupper = weddings; potteplanter = pot plants
Cykler|Bicycles|7|Cykler, Cykelservice|Cykelsmed|Medvind, Kædehjulet|reparation = repairs; elcykler = electric bicycles; udlejning = hire; ladcykler = cargo bikes
Boghandel og papir|Books and stationery|4|Boghandel, Bog og Papir|Boghandler|Æselsøret, Bogormen|bøger = books; skoleartikler = school supplies; lokalhistorie = local history; gavekort = gift vouchers
Genbrug og antik|Second-hand and antiques|12|Antik, Genbrug|Antikvitetshandler|Loftets Skatte, Kram og Kuriosa, Gamle Glæder|møbler = furniture; porcelæn = china; dødsboer = house clearances; lamper = lamps
Møbler og indretning|Furniture and interiors|6|Møbler, Bolig|Møbelpolstrer|Hjørnesofaen, Den Gode Stol|polstring = upholstery; gardiner = curtains; senge = beds; lamper = lamps
Byggemarked|Builders’ merchant|4|Trælast, Byggemarked||Brædder og Beslag|træ = timber; værktøj = tools; maling = paint; havefliser = garden paving`,
  ),
  ...read(
    'Mad og drikke',
    `
Café|Café|14|Café||Kaffeknappen, Café Morgenrøde, Café Ærtehalm, Den Blå Kop|kaffe = coffee; hjemmebagte kager = home-baked cakes; frokost = lunch; brunch i weekenden = weekend brunch
Restaurant|Restaurant|14|Spisehus, Restaurant, Køkken|Kok|Røgeriet, Tang og Timian, Den Gamle Brugs|fisk fra havnen = fish from the harbour; selskaber = parties; smørrebrød = open sandwiches; mad ud af huset = catering
Bager|Baker|10|Bageri, Brød|Bagermester|Surdejen, Rundstykket, Kringlen|rugbrød = rye bread; surdejsbrød = sourdough; wienerbrød = Danish pastries; kager på bestilling = cakes to order
Slagter|Butcher|6|Slagterforretning, Kød|Slagtermester|Den Lune Leverpostej|lammekød = lamb; pølser = sausages; festmad = party food; frilandsgris = free-range pork
Gårdbutik|Farm shop|10|Gårdbutik, Gård||Jordnær, Roer og Rødder, Marken Rundt|kartofler = potatoes; æbler = apples; æg = eggs; honning = honey; grøntsager = vegetables
Bryggeri og saft|Brewery and juice|4|Bryggeri, Mosteri|Brygger|Humlen, Æblemosten, Skumtoppen|øl = beer; æblemost = apple juice; rundvisning = tours; gaveæsker = gift boxes
Selskabsmad|Catering|8|Mad, Selskabsmad|Kok|Gryden, Det Store Fad|buffet = buffets; konfirmationer = confirmations; firmafrokost = office lunches; vegansk mad = vegan food`,
  ),
  ...read(
    'Overnatning og oplevelser',
    `
Bed and breakfast|Bed and breakfast|16|B&B, Bed and Breakfast||Stråtaget, Klintens Hvile, Under Lindetræet|morgenmad = breakfast; dobbeltværelser = double rooms; cykeludlejning = bicycle hire; plads til hunden = room for your dog
Camping|Campsite|5|Camping||Bøgeskovens Camping, Strandengen|hytter = cabins; teltpladser = tent pitches; legeplads = playground; kajakker = kayaks
Guide og naturvejleder|Guide|8|Naturture, Guidning|Naturvejleder|Spor i Sandet, Mørkets Ø|fossilture = fossil walks; stjernekiggeri = stargazing; svampeture = mushroom walks; byvandringer = town walks
Sejlads og fiskeri|Sailing and angling|6|Bådture, Lystfiskeri|Skipper|Havørreden, Under Broen|havture = sea trips; bådudlejning = boat hire; fiskeguide = fishing guide; sejlerskole = sailing school
Ferieboliger|Holiday lets|14|Feriehuse, Ferieboliger||Syv Sommerhuse, Solsiden|ugeudlejning = weekly lets; weekendophold = weekend stays; rengøring = cleaning; nøgleservice = key service
Ridning|Riding|5|Ridecenter, Stald|Berider|Islandske Hove|ridelejr = riding camps; undervisning = lessons; opstaldning = livery; ture på stranden = beach rides`,
  ),
];
