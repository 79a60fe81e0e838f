import { readTrades as read } from './danish-branches.mjs';

/** Health, offices, land, crafts and services. @type {import('./danish-branches.mjs').Trade[]} */
export const FURTHER_TRADES = [
  ...read(
    'Sundhed og velvære',
    `
Frisør|Hairdresser|22|Frisør, Hår, Salon|Frisør|Klip og Krøl, Saksen, Salon Havblik|klip = cuts; farve = colouring; skæg = beards; brudeopsætning = bridal styling; børneklip = children’s cuts
Fysioterapi|Physiotherapy|10|Fysioterapi, Klinik|Fysioterapeut|Bevægelsen|genoptræning = rehabilitation; holdtræning = group training; hjemmebesøg = home visits; sportsskader = sports injuries
Fodpleje|Foot care|8|Fodpleje, Fodklinik|Fodterapeut|Lette Fjed|fodbehandling = foot treatment; indlæg = insoles; hjemmebesøg = home visits; diabetesfødder = diabetic feet
Massage og kropsterapi|Massage|14|Massage, Kropsterapi|Massør, Zoneterapeut|Roens Rum, Åndehullet|massage = massage; zoneterapi = reflexology; gavekort = gift vouchers; firmaordninger = company schemes
Psykolog|Psychologist|6|Psykologpraksis|Psykolog|Samtalerummet|samtaler = counselling; parterapi = couples therapy; stress = stress; supervision = supervision
Yoga og træning|Yoga and fitness|7|Yoga, Træning|Yogalærer|Træk Vejret, Den Stærke Ryg|yogahold = yoga classes; seniortræning = training for seniors; personlig træning = personal training; retreats = retreats`,
  ),
  ...read(
    'Rådgivning og kontor',
    `
Revision og bogføring|Accounting|14|Revision, Bogføring, Regnskab|Revisor, Bogholder|Debet og Kredit, Tal på Plads|bogføring = bookkeeping; årsregnskab = annual accounts; moms = VAT; løn = payroll; opstart = start-up advice
Ejendomsmægler|Estate agent|6|Ejendomme, Bolig|Ejendomsmægler|Nøglen til Syd|vurdering = valuation; landejendomme = country houses; sommerhuse = holiday cottages; udlejning = lettings
Advokat|Lawyer|5|Advokatfirma|Advokat|Paragraffen|testamenter = wills; bolighandel = house purchase; erhvervsret = business law; dødsboer = estates
Konsulent|Consultant|18|Consult, Rådgivning|Konsulent|Næste Skridt, Broen Over|forretningsplaner = business plans; ledelse = management; fondsansøgninger = grant applications; bestyrelsesarbejde = board work; kurser = courses
Oversættelse og tekst|Translation and text|4|Tekst, Oversættelse|Translatør|Kommaet, Ord for Ord|oversættelse = translation; korrektur = proofreading; hjemmesidetekster = web texts; tolkning = interpreting`,
  ),
  ...read(
    'It og medier',
    `
It-support|IT support|9|It, Data, Computer|It-tekniker|Genstart, Musen og Skærmen|netværk = networks; backup = backup; reparation = repairs; hjælp i hjemmet = help at home; telefoner = phones
Webdesign|Web design|9|Web, Digital|Webdesigner|Pixelværket, Den Korte Linje|hjemmesider = websites; webshops = online shops; tilgængelighed = accessibility; nyhedsbreve = newsletters
Fotograf|Photographer|8|Foto|Fotograf|Lysindfald, Lukkertid|bryllupper = weddings; portrætter = portraits; dronefoto = drone photos; produktfoto = product photos
Grafisk design og tryk|Graphic design and print|6|Grafisk, Tryk|Grafiker|Trykværket, Rød Tråd|logoer = logos; skilte = signs; plakater = posters; bilreklamer = vehicle graphics`,
  ),
  ...read(
    'Transport og maskiner',
    `
Autoværksted|Garage|18|Auto, Autoværksted|Mekaniker, Automekaniker|Krumtappen, Femte Gear|syn = MOT; bremser = brakes; dæk = tyres; fejlsøgning = diagnostics; veteranbiler = vintage cars
Vognmand|Haulier|10|Transport, Vognmandsforretning|Vognmand|Læsset|flytning = removals; grus og sand = gravel and sand; containere = skips; kranbil = crane lorry
Taxa og persontransport|Taxi|6|Taxi, Persontransport|Taxivognmand|Kør Sydpå|lufthavnskørsel = airport transfers; skolekørsel = school runs; kørestolsbus = wheelchair bus; selskaber = parties
Smed og maskinværksted|Smith and machine shop|9|Smedje, Maskinværksted|Smedemester|Esse og Ambolt, Svejsningen|svejsning = welding; rustfrit stål = stainless steel; gelændere = railings; landbrugsmaskiner = farm machinery
Bådværft|Boatyard|4|Bådværft, Bådservice|Bådebygger|Spanter og Køl|træbåde = wooden boats; motorservice = engine service; vinteropbevaring = winter storage; rigning = rigging`,
  ),
  ...read(
    'Landbrug og fiskeri',
    `
Landbrug|Farm|26|Landbrug, Agro|Gårdejer|Sukkerroen, Den Tunge Ler|sukkerroer = sugar beet; korn = grain; frøavl = seed; naturpleje = conservation grazing; raps = rapeseed
Økologisk landbrug|Organic farm|8|Økologi, Økogård|Økolog|Regnormen, Kløvermarken|grøntsagskasser = vegetable boxes; gammelt korn = heritage grain; æg = eggs; gæstedage = open days
Skovbrug|Forestry|4|Skov og Natur, Skovservice|Skovfoged|Brændestablen|brænde = firewood; træfældning = tree felling; juletræer = Christmas trees; hegn = fences
Fisker|Fisher|4|Fisk, Fiskeri|Fisker|Ål og Ørred|torsk = cod; ørred = trout; røget ål = smoked eel; salg fra kajen = sales from the quay
Maskinstation|Farm contractor|6|Maskinstation, Entreprenør|Maskinstationsejer|Grøft og Mark|høst = harvest; grøfter = ditches; snerydning = snow clearing; hækklipning = hedge cutting`,
  ),
  ...read(
    'Kunst og håndværk',
    `
Keramiker|Potter|9|Keramik|Keramiker|Ler og Glasur, Drejebænken|stentøj = stoneware; kopper = cups; kurser = courses; raku = raku; fliser = tiles
Guldsmed|Goldsmith|4|Guldsmedje, Smykker|Guldsmed|Ravperlen|vielsesringe = wedding rings; rav = amber; reparation = repairs; gravering = engraving
Billedkunstner|Artist|10|Atelier, Galleri|Kunstmaler|Galleri Blåmusling, Lyset over Sundet|malerier = paintings; grafik = prints; udstillinger = exhibitions; malerkurser = painting classes
Væver og tekstil|Weaver and textiles|5|Vævestue, Garn|Væver|Skytten, Uldgarnet|tæpper = rugs; plantefarvet garn = plant-dyed yarn; strikkecafé = knitting café; sjaler = shawls
Snedker|Cabinetmaker|7|Snedkeri, Møbelsnedkeri|Møbelsnedker|Svalehalen, Høvlspånen|borde = tables; køkkener = kitchens; restaurering = restoration; trædrejning = wood turning
Glaspuster|Glass artist|2|Glas|Glaspuster|Den Varme Ovn|vaser = vases; lamper = lamps; åbent værksted = open workshop; glaskunst = glass art`,
  ),
  ...read(
    'Service',
    `
Rengøring|Cleaning|18|Rengøring, Service|Rengøringsassistent|Skinnende, Støvekluden|sommerhuse = holiday cottages; kontorer = offices; vinduer = windows; flytterengøring = end-of-tenancy cleaning
Havearbejde|Gardening|16|Have, Haveservice, Anlægsgartner|Anlægsgartner|Grønne Fingre, Bedet|hækklipning = hedge cutting; beskæring = pruning; græsslåning = mowing; haveplaner = garden plans
Dyrepleje|Animal care|6|Dyreklinik, Hundesalon|Dyrlæge, Hundefrisør|Poten, Snude og Hale|hundeklip = dog grooming; kattepension = cattery; hovpleje = hoof care; vaccination = vaccination
Begravelse|Undertaker|2|Begravelsesforretning|Bedemand|Den Sidste Vej|begravelser = funerals; bisættelser = cremations; mindeord = eulogies; gravsten = gravestones
Skorstensfejer|Chimney sweep|3|Skorstensfejning|Skorstensfejermester|Soden|fejning = sweeping; brændeovne = wood stoves; eftersyn = inspections; ventilation = ventilation
Vicevært og ejendomsservice|Caretaking|8|Ejendomsservice|Vicevært|Den Handy Hånd|småreparationer = small repairs; snerydning = snow clearing; nøgleservice = key service; tilsyn med sommerhuse = looking after holiday cottages
Undervisning|Tuition|6|Kurser, Musikskole|Musiklærer|Den Åbne Dør|klaver = piano; lektiehjælp = homework help; dansk for nye borgere = Danish for newcomers; kørekort = driving licence`,
  ),
];
