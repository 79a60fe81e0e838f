/**
 * @typedef {{ pl: string, en: string, weight: number, names: string[], work: string[] }} CityTrade
 */

/** `branch > trade | English | weight | names | what is offered`, one to a line; `~` stands for the end of a name. */
const LINES = `
Budownictwo > Remonty|Building > Renovation|60|Usługi Budowlane ~, Remonty ~, ~ Wykończenia|remonty mieszkań, łazienki pod klucz, malowanie, gładzie, układanie płytek
Budownictwo > Elektryk|Building > Electrician|24|Elektryk ~, Instalacje Elektryczne ~, Elektro ~|instalacje elektryczne, pomiary, domofony, wymiana tablic, oświetlenie
Budownictwo > Hydraulik|Building > Plumber|24|Hydraulik ~, Instalacje ~, Hydro ~|ogrzewanie podłogowe, udrażnianie rur, wymiana pieców, biały montaż
Budownictwo > Architekt|Building > Architect|16|Pracownia Projektowa ~, Architekt ~, ~ Projekt|projekty domów, wnętrza, nadzór autorski, inwentaryzacje
Budownictwo > Stolarz|Building > Joiner|18|Stolarnia ~, Meble ~, Zakład Stolarski ~|kuchnie na wymiar, szafy, schody, drzwi
Budownictwo > Ślusarz|Building > Locksmith|10|Ślusarz ~, Pogotowie Zamkowe ~, Ślusarstwo ~|otwieranie drzwi, dorabianie kluczy, kraty, bramy
Handel > Spożywczy|Shops > Grocery|40|Sklep Spożywczy ~, Delikatesy ~, Warzywniak ~|pieczywo, warzywa i owoce, wędliny, nabiał, prasa
Handel > Odzież|Shops > Clothes|28|Butik ~, Odzież ~, Moda ~|sukienki, odzież dziecięca, bielizna, dodatki
Handel > Kwiaciarnia|Shops > Florist|14|Kwiaciarnia ~, Kwiaty ~|bukiety, wieńce, dekoracje ślubne, rośliny doniczkowe
Handel > Księgarnia|Shops > Bookshop|6|Księgarnia ~, Antykwariat ~|książki, podręczniki, płyty winylowe, mapy
Handel > Zoologiczny|Shops > Pets|8|Sklep Zoologiczny ~, Zoo ~|karma, akwaria, akcesoria dla psów
Handel > Internetowy|Shops > Online|48|~ Sklep Internetowy, E-Handel ~, ~ Online|sprzedaż wysyłkowa, rękodzieło, części zamienne, zabawki
Gastronomia > Restauracja|Food > Restaurant|30|Restauracja ~, Bistro ~, Pierogarnia ~|obiady domowe, pierogi, bankiety, kuchnia roślinna
Gastronomia > Kawiarnia|Food > Café|22|Kawiarnia ~, Palarnia Kawy ~|kawa speciality, ciasta, śniadania, lody
Gastronomia > Piekarnia|Food > Bakery|14|Piekarnia ~, Chleb ~|chleb na zakwasie, bułki, drożdżówki, chałki
Gastronomia > Katering|Food > Catering|12|Katering ~, Kuchnia ~|diety pudełkowe, przyjęcia, obiady dla firm
Uroda i zdrowie > Fryzjer|Beauty and health > Hairdresser|44|Fryzjer ~, Salon Fryzjerski ~, Barber ~|strzyżenie, koloryzacja, broda, upięcia ślubne
Uroda i zdrowie > Kosmetyka|Beauty and health > Beauty|38|Gabinet Kosmetyczny ~, Studio Urody ~, Paznokcie ~|manicure, pielęgnacja twarzy, henna, makijaż
Uroda i zdrowie > Fizjoterapia|Beauty and health > Physiotherapy|24|Fizjoterapia ~, Gabinet Rehabilitacji ~|rehabilitacja, masaż, terapia manualna, wizyty domowe
Uroda i zdrowie > Stomatolog|Beauty and health > Dentist|26|Gabinet Stomatologiczny ~, Stomatologia ~|leczenie zachowawcze, protetyka, higienizacja, ortodoncja
Uroda i zdrowie > Psycholog|Beauty and health > Psychologist|24|Psycholog ~, Gabinet Psychoterapii ~|psychoterapia, konsultacje, terapia par, wsparcie młodzieży
Uroda i zdrowie > Weterynarz|Beauty and health > Vet|8|Przychodnia Weterynaryjna ~, Weterynarz ~|szczepienia, zabiegi, rentgen, wizyty domowe
Biuro i doradztwo > Księgowość|Office and advice > Accounting|36|Biuro Rachunkowe ~, Księgowość ~|księga przychodów, kadry i płace, rozliczenia roczne, zakładanie firm
Biuro i doradztwo > Prawnik|Office and advice > Lawyer|34|Kancelaria ~, Adwokat ~, Radca Prawny ~|prawo pracy, sprawy rodzinne, umowy, windykacja
Biuro i doradztwo > Nieruchomości|Office and advice > Property|22|Nieruchomości ~, Biuro Nieruchomości ~|sprzedaż mieszkań, najem, wyceny, zarządzanie najmem
Biuro i doradztwo > Tłumacz|Office and advice > Translator|14|Tłumacz ~, Biuro Tłumaczeń ~|tłumaczenia przysięgłe, tłumaczenia techniczne, lokalizacja
Biuro i doradztwo > Ubezpieczenia|Office and advice > Insurance|18|Ubezpieczenia ~, Agencja ~|ubezpieczenia domów, polisy komunikacyjne, ubezpieczenia firm
Informatyka > Programowanie|IT > Software|90|~ Software, Usługi Informatyczne ~, ~ IT|aplikacje internetowe, testy, bazy danych, konsultacje
Informatyka > Serwis komputerów|IT > Computer repair|14|Serwis Komputerowy ~, Komputery ~|naprawa laptopów, odzyskiwanie danych, sieci domowe
Informatyka > Strony internetowe|IT > Web design|30|Strony ~, Studio ~, ~ Digital|strony internetowe, sklepy, pozycjonowanie, dostępność cyfrowa
Kreatywne > Grafika|Creative > Graphic design|26|Grafika ~, Pracownia Graficzna ~|logo, ilustracje, druk, oznakowanie lokali
Kreatywne > Fotograf|Creative > Photographer|20|Fotografia ~, Foto ~|reportaż ślubny, portrety, zdjęcia produktów, wideo
Kreatywne > Muzyka|Creative > Music|8|Lekcje Muzyki ~, Studio Nagrań ~|lekcje gitary, nagrania, oprawa muzyczna
Transport > Przewozy|Transport > Transport|46|Przewozy ~, Transport ~, Taxi ~|przewóz osób, transport krajowy, kurierzy, lotniska
Transport > Przeprowadzki|Transport > Removals|12|Przeprowadzki ~, Tragarze ~|przeprowadzki mieszkań, pianina, magazynowanie
Motoryzacja > Mechanik|Cars > Mechanic|30|Auto Serwis ~, Mechanika Pojazdowa ~, Warsztat ~|przeglądy, hamulce, klimatyzacja, diagnostyka
Motoryzacja > Wulkanizacja|Cars > Tyres|10|Wulkanizacja ~, Opony ~|wymiana opon, wyważanie, przechowalnia opon
Edukacja > Korepetycje|Education > Tutoring|26|Korepetycje ~, Nauka – ~|matematyka, egzamin ósmoklasisty, matura, chemia
Edukacja > Języki obce|Education > Languages|20|Szkoła Językowa ~, Angielski – ~|angielski, niemiecki, polski dla cudzoziemców, kursy dla firm
Edukacja > Nauka jazdy|Education > Driving school|8|Nauka Jazdy ~, Szkoła Jazdy ~|kategoria B, jazdy doszkalające, automat
Dom i ogród > Sprzątanie|Home and garden > Cleaning|30|Sprzątanie ~, Czysto – ~, Serwis Sprzątający ~|sprzątanie biur, mycie okien, pranie tapicerki
Dom i ogród > Ogrodnik|Home and garden > Gardener|14|Ogrody ~, Zieleń ~|zakładanie ogrodów, przycinanie drzew, trawniki
Dom i ogród > Opieka|Home and garden > Care|10|Opieka ~, Niania ~|opieka nad seniorami, opieka nad dziećmi, pomoc domowa
Rzemiosło > Szewc|Crafts > Shoemaker|6|Szewc ~, Naprawa Obuwia ~|zelówki, fleki, rozciąganie, kaletnictwo
Rzemiosło > Krawiec|Crafts > Tailor|14|Krawiectwo ~, Przeróbki ~|skracanie, szycie na miarę, wymiana zamków
Rzemiosło > Zegarmistrz|Crafts > Watchmaker|4|Zegarmistrz ~, Zegary ~|baterie, zegary stojące, renowacja
Rzemiosło > Złotnik|Crafts > Goldsmith|5|Złotnik ~, Jubiler ~|obrączki, grawerowanie, naprawa biżuterii
Rzemiosło > Cukiernik|Crafts > Confectioner|9|Cukiernia ~, Torty ~|torty, ciasta, lody, pierniki
Rzemiosło > Tapicer|Crafts > Upholsterer|6|Tapicer ~, Tapicernia ~|fotele, kanapy, siedziska`;

/** @type {CityTrade[]} */
export const CITY_TRADES = LINES.trim()
  .split('\n')
  .map((line) => {
    const [pl = '', en = '', weight, names = '', work = ''] = line.split('|');
    return { pl, en, weight: Number(weight), names: names.split(', '), work: work.split(', ') };
  });
