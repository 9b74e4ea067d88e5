import Testing

@testable import Archive

@Suite struct PersonalContactTests {
  private func blackedOut(_ line: String, allowed: Set<String> = []) -> String {
    String(decoding: PersonalContact.blackedOut(Array(line.utf8), allowed: allowed).line, as: UTF8.self)
  }

  @Test(arguments: [
    ("Skriv til anna.holm@herlev.dk.", "Skriv til █████."), ("(abc@herlev.dk)", "(█████)"),
    ("Anna \\<a\\_h@herlev.dk>", "Anna \\<█████>"), ("ANNA@HERLEV.DK, Bo", "█████, Bo"),
    ("[skriv](mailto:anna@x.dk)", "[skriv](█████)"), ("søren.ø@blåbær.dk", "█████"),
    ("anna@x.dk og bo@y.dk", "█████ og █████"),
    ("hansen.plan@x.dk", "█████"), ("anna@mail.x.co", "█████"),
    ("C:\\\\Users\\\\abc\\\\notat.docx er her", "█████ er her"),
    ("se H:\\\\sager\\\\Min fil.docx, side 2", "se █████, side 2"), ("C:/temp/x.txt", "█████"),
    ("\\\\\\\\srv01\\\\delt mappe\\\\x.docx.", "█████."), ("file:///C:/x/y.docx", "█████"),
    ("(file://srv/x)", "(█████)"),
    ("| a | C:\\\\x\\\\y |", "| a | █████ |"),
  ])
  func `addresses of persons and places on a machine are blacked out`(_ line: String, _ expected: String) {
    #expect(blackedOut(line) == expected)
    #expect(PersonalContact.mayStand(in: Array(line.utf8)))
  }

  @Test(arguments: [
    "post@herlev.dk", "jobcenter@herlev.dk", "herlev@herlev.dk", "borgerservice2@gladsaxe.dk", "teknik-og-miljoe@x.dk",
    "info@x.dk", "kl. 16 @ Rådhuset", "@herlev", "a@b", "1:3, 2:1", "Bilag: C", "https://x.dk/a\\_b", "a/b", "og/eller",
    "A:\\*",
    "50\\% \\*\\*", "kommunekontakt@x.dk", "Note:\\[1]", "\\\\", "Sag 12:30", "8:/2", "e-mail: x",
    "pris pr. m² @ 5 kr.",
  ])
  func `everything else stays as it is`(_ line: String) { #expect(blackedOut(line) == line) }

  @Test func `an address that the publisher allows goes out`() {
    #expect(blackedOut("anna@x.dk, bo@x.dk", allowed: ["anna@x.dk"]) == "anna@x.dk, █████")
  }
}
