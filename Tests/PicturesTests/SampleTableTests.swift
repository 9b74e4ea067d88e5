import Testing

@testable import Pictures

/// Every table of the five sample meetings, with what a person would draw of it.
@Suite("Pictures of the samples' tables")
struct SampleTableTests {
  @Test("Two budgets and two deviations: the revised budget, what is expected, and how far they are apart")
  func gladsaxeFrames() throws {
    let found = try drawn(
      """
      Mio. kr.|Vedtaget budget 2025|Korrigeret budget 2025|Forventet forbrug 2025|Afvigelse: Vedtaget budget|Afvigelse: Korrigeret budget
      Aktivering|152,2|159,3|143,9|8,3|15,4
      Forsørgelse|870,2|870,2|870,2|0|0
      Øvrige udgifter (Servicerammen)|48,6|55,8|41,9|6,7|13,9
      I alt|1.070,9|1.085,3|1.056,0|14,9|29,3
      """, caption: "Tabel 2: Beskæftigelses- og Integrationsudvalgets driftsrammer")
    #expect(
      found == """
        [Mio. kr.] Korrigeret budget 2025 | Forventet forbrug 2025 | Afvigelse: Korrigeret budget
        Aktivering: 159,3 | 143,9 | 15,4
        Forsørgelse: 870,2 | 870,2 | 0
        Øvrige udgifter (Servicerammen): 55,8 | 41,9 | 13,9
        = I alt: 1.085,3 | 1.056,0 | 29,3
        """)
  }

  @Test("A column of percent is passed by, and so are the rows that say what the sum holds")
  func haderslevFollowUp() throws {
    let found = try drawn(
      """
      I mio. kr.|Budget 2022|Udgifter pr. 31/8 2022|Forbrugsprocent|Forventet forskel
      Forsikrede ledige|55,029|38,099|69%|-9,199
      Kontant- og uddannelseshjælp|92,221|67,257|73%|-3,575
      Sygedagpenge og jobafklaring|148,261|93,729|63%|6,015
      Ledighedsydelse og fleksjob|153,239|114,443|75%|-3,140
      Førtids- og seniorpension|393,862|241,749|61%|-3,334
      Øvrige|111,855|79,222|71%|-1,523
      Budgetværn|0,921|-|-|0,921
      Driftssteder|22,752|14,968|66%|0,000
      Jobcenter og Borgerservice|117,901|76,283|65%|3,600
      Beskæftigelse- og Borgerserviceudvalget i alt|1.096,041|725,749|66%|-10,235
      Heraf serviceudgifter|117,901|76,283|65%|3,600
      Heraf overførselsudgifter|978,140|649,466|66%|-13,835
      """, caption: "Tabel 1")
    #expect(
      found == """
        [mio. kr.] Budget 2022 | Udgifter pr. 31/8 2022 | Forventet forskel
        Forsikrede ledige: 55,029 | 38,099 | -9,199
        Kontant- og uddannelseshjælp: 92,221 | 67,257 | -3,575
        Sygedagpenge og jobafklaring: 148,261 | 93,729 | 6,015
        Ledighedsydelse og fleksjob: 153,239 | 114,443 | -3,140
        Førtids- og seniorpension: 393,862 | 241,749 | -3,334
        Øvrige: 111,855 | 79,222 | -1,523
        Budgetværn: 0,921 |  | 0,921
        Driftssteder: 22,752 | 14,968 | 0,000
        Jobcenter og Borgerservice: 117,901 | 76,283 | 3,600
        = Beskæftigelse- og Borgerserviceudvalget i alt: 1.096,041 | 725,749 | -10,235
        """)
  }

  @Test("A budget with its years of estimates: all four of them")
  func herlevYears() throws {
    let found = try drawn(
      """
      I 1.000 kr.|Udvalg|2024|2025|2026|2027|Varig
      Udgift, beskæftigelsesområdet|Arbejdsmarkedsudvalget|510|592|471|10|Nej
      Indtægt, beskæftigelsesområdet|Arbejdsmarkedsudvalget|-1.111|0|0|-472|Nej
      Udgift, social-psykiatrisk tilbud|Sundheds- og voksenudvalget|346|332|319|0|Nej
      Indtægt, social-psykiatrisk tilbud|Sundheds- og voksenudvalget|-173|0|0|-824|Nej
      I alt||-428|924|790|-1.286|Nej
      """, caption: "Tabel til budgetmæssige ændringer:")
    #expect(
      found == """
        [1.000 kr.] 2024 | 2025 | 2026 | 2027
        Udgift, beskæftigelsesområdet: 510 | 592 | 471 | 10
        Indtægt, beskæftigelsesområdet: -1.111 | 0 | 0 | -472
        Udgift, social-psykiatrisk tilbud: 346 | 332 | 319 | 0
        Indtægt, social-psykiatrisk tilbud: -173 | 0 | 0 | -824
        = I alt: -428 | 924 | 790 | -1.286
        """)
  }

  @Test("Accounts: budget, consumption and deviation, its footnote's mark in the header only")
  func herlevAccounts() throws {
    let found = try drawn(
      """
      I 1.000 kr.|Korrigeret budget|Forbrug|Forbrugsprocent|Afvigelse*|Overførsel til 2026
      Arbejdsmarked og Borgerservice|418.060|456.318|109,2|38.258|284
      Sundhed, Voksne og Ældre|177.410|185.267|104,4|7.857|0
      I alt|595.470|641.585|107,7|46.115|284
      """, caption: "Regnskab 2025")
    #expect(
      found == """
        [1.000 kr.] Korrigeret budget | Forbrug | Afvigelse*
        Arbejdsmarked og Borgerservice: 418.060 | 456.318 | 38.258
        Sundhed, Voksne og Ældre: 177.410 | 185.267 | 7.857
        = I alt: 595.470 | 641.585 | 46.115
        """)
  }

  @Test("Four years beside their sum: the years")
  func herlevGrant() throws {
    let found = try drawn(
      """
      I 1.000 kr.|2026|2027|2028|2029|Tilsagn i alt
      Yderligere udgifter|185|372|372|0|929
      Yderligere indtægter|0|-185|-372|-372|-929
      I alt|185|187|0|-372|0
      """)
    #expect(
      found == """
        [1.000 kr.] 2026 | 2027 | 2028 | 2029
        Yderligere udgifter: 185 | 372 | 372 | 0
        Yderligere indtægter: 0 | -185 | -372 | -372
        = I alt: 185 | 187 | 0 | -372
        """)
  }

  @Test("Labels in the second column, and three years of nothing: one series")
  func herlevHousing() throws {
    let found = try drawn(
      """
      Område|i 1.000 kr.|2026|2027|2028|2029|Varig?
      Arbejdsmarked og Borgerservice|Husleje, indskudslån og forbrugsudgifter|2.400|0|0|0|nej
      Arbejdsmarked og Borgerservice|Møbelpakker, fraflytninger og transport|300|0|0|0|nej
      Arbejdsmarked og Borgerservice|Ansættelse af medarbejder til beskæftigelsesindsatsen 37 timer om ugen|567|0|0|0|nej
      Arbejdsmarked og Borgerservice|Huslejeindtægter|-1.800|0|0|0|nej
      Sekretariat for By og Fællesskab|Fortsat ansættelse af ukrainemedarbejder på 37 timer om ugen|520|0|0|0|nej
      |I alt (kassefinansiering)|1.987|0|0|0|nej
      """)
    #expect(
      found == """
        [1.000 kr.] 2026
        Husleje, indskudslån og forbrugsudgifter: 2.400
        Møbelpakker, fraflytninger og transport: 300
        Ansættelse af medarbejder til beskæftigelsesindsatsen 37 timer om ugen: 567
        Huslejeindtægter: -1.800
        Fortsat ansættelse af ukrainemedarbejder på 37 timer om ugen: 520
        = I alt (kassefinansiering): 1.987
        """)
  }

  @Test("A deviation in four parts with gaps: their sum, and the last row as the sum that it is")
  func herningDistribution() throws {
    let found = try drawn(
      """
      Beskæftigelsesudvalget - Drift|Udenfor ramme-styring|Decentral institution|Øvrig ramme-styring|Projekter|Afvigelse i alt
      1.000 kr., 2026-pl|A|B|C|D|E= (A+B+C+D)
      17 Forsørgelse og beskæftigelse|-2.517||825|-2.445|-4.138
      Overførsler fra 2025|||5.830||5.830
      17 Forsørgelse og beskæftigelse inkl. ovf.|-2.517|0|6.655|-2.445|1.692
      """, caption: "Tabel 2: Forventet afvigelse 2026, drift – fordeling:")
    #expect(
      found == """
        [1.000 kr.] Afvigelse i alt
        17 Forsørgelse og beskæftigelse: -4.138
        Overførsler fra 2025: 5.830
        = 17 Forsørgelse og beskæftigelse inkl. ovf.: 1.692
        """)
  }

  static let undrawn: [(String, String, String?)] = [
    (
      "one row",
      """
      Mio. kr.|Vedtaget budget 2025|Forventet forbrug 2025|Forventet mer/mindreforbrug 2025
      Øvrige udgifter (Servicerammen)|48,6|41,9|6,7
      """, "Tabel 1: Beskæftigelses- og Integrationsudvalgets servicerramme:"
    ),
    (
      "people in places",
      "Lokationer|Antal beboere pr. lokation (børn ikke medregnet)\nRingbo|43\nMørkhøj Park Alle|34\nTobaksvej (Pavillonen)|14\nValdemars Alle|9\nFrødings Alle|6\nBuddinge centret|6",
      "Tabel 1. Oversigt over den midlertidige indkvartering i Gladsaxe Kommune, tal opgjort i uge 15, 2025"
    ),
    (
      "children in schools",
      "Lokation|Antal\nDagtilbud|18\nVadgård Skole (Modtagelsesklasser 0.-7. kl.)|25\nGXU (Modtagelsesklasser 14-18 år)|14",
      "Tabel 2. Oversigt over antal børn og unge i dagtilbud og skoler pr. marts 2025"
    ),
    (
      "cases",
      """
      Overblik over Ankestyrelsens afgørelser i 1. halvår 2022.|Lov om aktiv beskæftigelsesindsats|Lov om aktiv social politik|Loven om social pension|Lov om Sygedagpenge
      Stadfæstelse|5 sager|14 sager|9 sager|15 sager
      Ændring/ ophævelse|1 sager|2 sager|0 sager|0 sager
      I alt|6 sager|19 sager|9 sager|17 sager
      Omgørelsesprocent Haderslev Kommune|16,7 %|13 %|0 %|6,3 %
      """, "Kommune, og for landet som helhed, beregnet i procent."
    ),
    (
      "ranks",
      "Ydelser|1. halvår 2022 – 2. halvår 2022|2. halvår 2022 – 1. halvår 2023\nSamlet ranglisteplacering|16. plads|17. plads\nDagpenge|4. plads|6. plads\nSygedagpenge|89. plads|84. plads",
      "Nedenfor ses en samlet placering på ranglisten samt for hver målgruppe."
    ),
    (
      "one row and its sum",
      """
      Beskæftigelsesudvalget - Drift|Vedtaget budget 2026|Tillægsbv. /ompl. pr. 31/3-2026|Korrigeret budget pr. 31/3-2026|Forventet regnskab 2026|Afvigelse 2026|Ovf. fra 2025 inkl. midler bevilget ifm. overførsel|Afvigelse inkl. ovf. og midler bevilget ifm. overførsel
      1.000 kr., 2026-pl|A|B|C=(A+B)|D|E=(C-D)|F|G=E+F
      17 Forsørgelse og beskæftigelse|1.925.353|2.336|1.927.689|1.931.827|-4.138|5.830|1.692
      Beskæftigelsesudvalget i alt|1.925.353|2.336|1.927.689|1.931.827|-4.138|5.830|1.692
      """, "Tabel 1: Forventet regnskab 2025 – drift:"
    ),
    (
      "one row of nothing and its sum",
      """
      Beskæftigelsesudvalget - Anlæg|Vedtaget budget 2026|Tillægsbv. /ompl. pr. 31/3-2026|Korrigeret budget pr. 31/3-2026|Forventet regnskab 2026|Afvigelse 2026
      1.000 kr., 2026-pl|A|B|C=(A+B)|D|E=(C-D)
      17 Forsørgelse og beskæftigelse|0|0|0|-4.200|4.200
      Beskæftigelsesudvalget i alt|0|0|0|-4.200|4.200
      """, "Tabel 3: Forventet regnskab 2026 – anlæg:"
    ),
    (
      "the first half of a table that was cut in two",
      "|Regnskab|Regnskab|Regnskab|Vedtaget Budget|Korrigeret Budget|Forventet Regnskab|Afvigelse\n|2023|2024|2025|2026|2026|2026|2026",
      "Netto i 1.000 kr."
    ),
    (
      "its second half",
      """
      Serviceudgifter/centrale refusionsordn. i alt|89.031|100.739|110.216|111.156|110.962|109.321|1.641
      Budgetgaranti og øvrige overførsler i alt|1.522.074|1.622.188|1.716.838|1.816.727|1.816.727|1.822.503|-5.776
      I alt|1.611.105|1.722.928|1.827.054|1.927.883|1.927.689|1.931.824|-4.135
      """, "Forsørgelse og beskæftigelse"
    ),
    (
      "people under headers of a budget",
      """
      Antal fuldtidspersoner|Budget 2026|FVR 310326|Difference|Gennemsnitlig refusion i 2026
      A-dagpenge / Forsikrede ledige|837|825|-12|Medfinansiering
      Kontanthjælp|1.315|1.590|275|-22,54%
      Revalidering|14|28|14|-19,13%
      I alt|11.612|11.651|39|-25,36%
      """, nil
    ),
    ("one row of years", "År|2026|2027|2028|Tilsagn i alt\nBeløb|926.000|1.860.000|1.860.000|4.646.000", nil),
    (
      "one row of years, one joined",
      "År|2025 + 2026|2027|2028|Tilsagn i alt\nBeløb|1.520.000|1.136.000|762.000|3.418.000", nil
    ),
    (
      "percent",
      """
      |Officielle søgetal 2022|Officielle søgetal 2023|Måltal for 2026
      Erhvervsuddannelser (både EUD og EUX)|22%|24,70%|27%
      Gymnasiale uddannelser (både 2 og 3-årige)|62,10%|64,30%|64%
      Øvrigt (FGU, STU, Ungdomshøjskole, udlandsophold, arbejde og andet)|15,90%|11,10%|9%
      """, "Tabel 1: Søgetal og måltal for søgningen til ungdomsuddannelser - for 9.klasse med bopæl i Herning Kommune"
    ),
    (
      "percent of the tenth form",
      """
      |Officielle søgetal 2022|Officielle søgetal 2023|Måltal for 2026
      Erhvervsuddannelser (både EUD og EUX)|20,5%|23,2%|24%
      Gymnasiale uddannelser (både 2 og 3-årige)|73,1%|70%|72%
      Øvrigt (FGU, STU, Ungdomshøjskole, udlandsophold, arbejde og andet)|6,3%|6,7%|4%
      """,
      "Tabel 2: Søgetal og måltal for søgningen til ungdomsuddannelser - for 10. klasse med bopæl i Herning Kommune"
    ),
  ]

  @Test("Nothing is drawn of", arguments: undrawn)
  func nothing(_ what: String, _ text: String, _ caption: String?) throws {
    #expect(try drawn(text, caption: caption) == nil, "\(what)")
  }
}
