const split = (/** @type {string} */ list) => list.trim().split(/\s+/);

export const WOMEN =
  split(`Agnieszka Aleksandra Alicja Aneta Anna Barbara Beata Bożena Celina Danuta Dorota Edyta Elżbieta Ewa Ewelina Gabriela Grażyna Halina Hanna Honorata Irena Iwona Izabela Jadwiga Janina
  Joanna Jolanta Justyna Kamila Karolina Katarzyna Kazimiera Kinga Klaudia Krystyna Lucyna Łucja Magdalena Małgorzata Maria Marta Marzena Milena Monika Natalia Olga Oksana Patrycja Paulina Renata Róża Stanisława
  Stefania Sylwia Teresa Urszula Wanda Weronika Wiesława Zofia Żaneta`);

export const MEN =
  split(`Adam Adrian Andrzej Antoni Arkadiusz Artur Bartosz Bogdan Bogusław Bronisław Czesław Dariusz Dominik Edward Eugeniusz Feliks Franciszek Grzegorz Henryk Ignacy Jacek Jakub Jan Janusz
  Jarosław Jerzy Józef Kacper Karol Kazimierz Konrad Krzysztof Leszek Lucjan Łukasz Maciej Marcin Marek Mariusz Mateusz Michał Mieczysław Mirosław Oleksandr Paweł Piotr Przemysław Rafał Robert Roman Ryszard
  Sebastian Sławomir Stanisław Stefan Szymon Tadeusz Tomasz Waldemar Wiesław Witold Władysław Wojciech Zbigniew Zdzisław Zenon`);

/** In the form men bear; women's differ only where the name is an adjective. */
export const SURNAMES =
  split(`Adamiak Antczak Bąk Bednarek Bielawski Błaszczyk Borkowski Brzozowski Buczek Bury Chmura Chojnacki Chrobak Ciesielski Czajka Czarnecki Ćwik Dąbek Dobosz Drozd Dudek Dudziak Duszyński
  Dziedzic Dzięcioł Fijałek Florczak Frąckowiak Furman Gajda Gałązka Garbacz Gawron Gąsior Gil Głowacki Gołąb Górecki Grabowski Grzelak Guzik Hajduk Hołub Idzik Jabłoński Jagiełło Janiak Jaworski Jeż Jędrzejczak
  Jurek Kaczor Kaleta Kania Karaś Kasprzak Kita Klimek Kłos Kmiecik Kołodziej Konieczny Kopeć Kos Kościelny Kowal Kozak Krawiec Krogulec Król Kruk Krzemiński Kubiak Kulesza Kuźniar Kwiatek Leśniak Lipski Lis Łapiński
  Łuczak Łukasik Madej Majcher Malec Marciniak Marszałek Maślanka Mazur Michalak Młynarski Morawiec Mróz Musiał Niedziela Niemiec Nowicki Olszak Orłowski Osiński Pająk Paluch Pawlak Piasecki Piątek Pietrzak
  Piórkowski Pluta Podgórski Polak Przybylski Puchalski Rak Ratajczak Rogala Rosiak Rudnicki Rutkowski Rybak Sadowski Sikora Siwek Skiba Skowronek Słowik Sobczak Sokół Solecki Sroka Stachura Stasiak Stępień Stolarz
  Struzik Sus Szczygieł Szewczuk Szulc Szymczak Śliwa Ślusarczyk Śmigielski Świątek Świderski Tarnowski Tkacz Tomczak Turek Twardowski Urban Walczak Warchoł Wąsik Wilk Wiśniak Włodarczyk Wnuk Wojtas Woźniak
  Wróbel Wrona Zając Zalewski Zaręba Zawada Zdunek Zielonka Zięba Ziółko Żak Żelazny Żuraw Żurek Żyła`);

/** @param {string} surname */
export const asWoman = (surname) =>
  surname
    .replace(/([scd]z?k)i$/, '$1a')
    .replace(/^(Bury|Konieczny|Kościelny|Żelazny)$/, (name) => `${name.slice(0, -1)}a`);

/** @param {import('./random.mjs').Random} random */
export function makePolishPerson(random) {
  const surname = random.pick(SURNAMES);
  return random.chance(0.48)
    ? { first: random.pick(WOMEN), last: asWoman(surname), woman: true }
    : { first: random.pick(MEN), last: surname, woman: false };
}

export const STREETS =
  `ul. Akacjowa|ul. Bajana|ul. Bociania|ul. Brzozowa|ul. Ceglana|ul. Chrobrego|ul. Ciasna|ul. Czereśniowa|ul. Długa|ul. Dworcowa|ul. Fabryczna|ul. Garbarska|ul. Garncarska|ul. Głogowa|ul. Górna|ul. Grabowa|ul. Jabłoniowa
|ul. Jagiellońska|ul. Jesionowa|ul. Kamienna|ul. Kasztanowa|ul. Klonowa|ul. Kolejowa|ul. Konwaliowa|ul. Kościelna|ul. Kościuszki|ul. Kowalska|ul. Krawiecka|ul. Krótka|ul. Kwiatowa|ul. Leśna|ul. Lipowa|ul. Łąkowa|ul. Łazienna
|ul. Malinowa|ul. Mickiewicza|ul. Młyńska|ul. Mostowa|ul. Nadbrzeżna|ul. Nowa|ul. Ogrodowa|ul. Ołowiana|ul. Orzechowa|ul. Piaskowa|ul. Piastowska|ul. Piekarska|ul. Pocztowa|ul. Polna|ul. Poprzeczna|ul. Powstańców|ul. Prosta
|ul. Ptasia|ul. Reymonta|ul. Rolna|ul. Różana|ul. Rybacka|ul. Rzemieślnicza|ul. Sadowa|ul. Sienkiewicza|ul. Sikorskiego|ul. Słoneczna|ul. Słowackiego|ul. Sosnowa|ul. Spacerowa|ul. Spółdzielcza|ul. Stawowa|ul. Strażacka
|ul. Szeroka|ul. Szewska|ul. Szkolna|ul. Ślusarska|ul. Środkowa|ul. Świerkowa|ul. Targowa|ul. Tkacka|ul. Topolowa|ul. Traugutta|ul. Wałowa|ul. Wąska|ul. Wierzbowa|ul. Wiosenna|ul. Wiśniowa|ul. Wodna|ul. Zamkowa|ul. Zegarowa
|ul. Zielona|ul. Źródlana|ul. Żeromskiego|ul. Żwirowa|pl. Kościelny|pl. Wolności|Rynek|al. Lipowa`
    .replaceAll('\n', '')
    .split('|');
