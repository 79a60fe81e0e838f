const split = (/** @type {string} */ list) => list.trim().split(/\s+/);

export const FIRST_NAMES =
  split(`Anders Anette Anne Annika Arne Asger Astrid Ayşe Bent Birgit Birgitte Bjarne Bo Børge Britta Camilla Carsten Cecilie Charlotte Christian Claus Dorte Ebbe Egon Ejnar Elin Ellen Else Emil Erik Esben Eva Finn
  Flemming Freja Frode Gitte Grethe Gunnar Hanne Hans Heidi Helle Henning Henrik Ida Inge Inger Ingrid Jacob Jan Jens Jeppe Jesper Johanne Jonas Jørgen Jørn Kamilla Karen Karin Karsten Kasper Keld Kirsten Klaus Knud Kristian
  Kurt Lærke Lars Lasse Leif Lene Line Lis Lise Lisbeth Lone Lotte Mads Magnus Maja Malene Margit Marianne Marie Martin Mette Michael Mikkel Mogens Morten Natasja Niels Nina Olaf Ole Oliver Palle Per Pernille Pia Poul Preben
  Rasmus Rikke Rune Sanne Signe Simon Sofie Solveig Søren Stig Susanne Svend Sven Thea Thomas Thor Tina Tobias Torben Tove Trine Troels Ulla Ulrik Vibeke Viggo Villy Winnie Yusuf Åge Åse`);

export const SURNAMES =
  split(`Aagaard Abildgaard Albrechtsen Andersen Andreasen Bach Bagger Bang Bech Bertelsen Birk Bisgaard Bjerre Bjerregaard Borup Brandt Bruun Bundgaard Buch Byskov Carlsen Clausen Dahl Dalgaard Damgaard Damsgaard Degn
  Ebbesen Eriksen Eskildsen Fisker Foged Frandsen Friis From Gade Gammelgaard Gregersen Grøn Hald Hartmann Hedegaard Henriksen Hjorth Holm Holst Hougaard Husum Høj Ibsen Isaksen Iversen Jacobsen Jakobsen Jepsen Jespersen
  Johansen Juhl Juul Jørgensen Kaas Karlsen Kjeldsen Kjær Kjærgaard Klausen Knudsen Koch Kofoed Kragh Kristoffersen Kruse Krøyer Lassen Lauridsen Laursen Lind Lodberg Lund Lykke Madsen Malling Markussen Mathiesen Mikkelsen
  Mortensen Munk Mølgaard Møller Nissen Nygaard Nørgaard Olesen Overgaard Paulsen Pedersen Poulsen Rahbek Ravn Riis Rosendahl Rytter Rønne Schou Schmidt Simonsen Skaarup Skov Skytte Slot Smed Sommer Steen Stentoft Storm
  Svane Svendsen Søgaard Sørensen Thomsen Thorup Thygesen Toft Tønnesen Vad Vestergaard Villadsen Vinther Winther Worm Ødegaard Østergaard Øvlisen Aaboe Ågård`);

/** @param {import('./random.mjs').Random} random */
export const makeDanishPerson = (random) => ({
  first: random.pick(FIRST_NAMES),
  last: random.pick(SURNAMES),
});

export const STREETS =
  split(`Algade Adelgade Bakkevej Birkevej Bogensevej Boulevarden Bredgade Brogade Brovejen Bryggervej Bygaden Bøgevej Dyrehavevej Egevej Elmevej Engvej Enighedsvej Falkevej Fjordvej Gartnervej Gammelgade Grønnegade
  Gærdet Havnegade Havevej Hegnet Hovedgaden Højbrogade Højvangen Idrætsvej Industrivej Jernbanegade Kastanievej Kirkegade Kirkestræde Kirkevej Klintevej Klosterstræde Kongensgade Kornvænget Kystvej Langgade Lilletorv Lindevej
  Lærkevej Markvej Mejerivej Mellemgade Møllevej Møllebakken Nordensvej Nygade Nørregade Næsvej Parkvej Pilevej Plantagevej Præstegårdsvej Ringvej Rosenvej Rådhusgade Råensgade Skolegade Skolevej Skovvej Slotsgade Smedegade
  Solbakken Solvej Stationsvej Storegade Stadionvej Strandgade Strandvejen Svanevej Sydvej Søndergade Teglværksvej Toftevej Torvegade Torvet Tværgade Tværvej Valdemarsgade Vestergade Vænget Værkstedsvej Ægirsvej Øksevej Østergade Åvej`);
