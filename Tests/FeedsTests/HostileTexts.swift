import Foundation

/// Texts that somebody may have written into a document, or a person into its Markdown.
enum HostileTexts {
  static let own: [String] = [
    "\"quotes\" and 'quotes'", "]]>", "<![CDATA[x]]>", "<script>alert(1)</script>", "&amp; &lt; &#60; &", "a\nb\n\nc",
    "a\rb\r\nc", "back\\slash \\n \\", "comma, semicolon; colon:", "😀👩‍👩‍👧‍👦 æøå",
    "\u{202E}live\u{202C} \u{2066}x\u{2069} \u{200F}",
    "x\r\nATTENDEE:mailto:a@example.com", "x\nEND:VEVENT\nBEGIN:VEVENT", "\r\n ",
    "\u{0}\u{1}\u{8}\u{B}\u{C}\u{1F}\u{7F}\u{85}\u{9F}",
    "\u{2028}line\u{2029}paragraph", "\u{FEFF}\u{FFFE}\u{FFFF}\u{FFFD}", "<?xml version=\"1.0\"?><!DOCTYPE a>", "-->",
    "<p onclick=\"x\">",
    "javascript:alert(1)", " javascript:alert(1)", "JaVaScRiPt\t:x", "data:text/html,<b>", "//example.com/x",
    "http://[", "https://",
    "https://a.dk/ \"><x>", "https://a.dk/æ?ø#å%", "%zz%4", "", " ", "e\u{301}\u{300}\u{301}", "العربية עברית",
    "{{x}} ${x} %s",
    String(repeating: "å", count: 10_000), String(repeating: "ord ", count: 2_500), String(repeating: "\\", count: 500),
    String(repeating: "😀", count: 300), String(repeating: ",", count: 151),
  ]

  /// Those of the folder of public test material beside the repository, where it is present.
  static let shared: [String] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let named = ProcessInfo.processInfo.environment["MINUTEBOOK_SHARED"].map { URL(filePath: $0) }
    let folder = (named ?? root.appending(path: "../shared")).appending(path: "conformance/hostile")
    guard let naughty = try? Data(contentsOf: folder.appending(path: "naughty-strings.json")),
      let strings = try? JSONDecoder().decode([String].self, from: naughty),
      let payloads = try? Data(contentsOf: folder.appending(path: "xss-payloads.txt"))
    else {
      print("No attack strings at \(folder.path): only our own were tried.")
      return []
    }
    return strings + String(decoding: payloads, as: UTF8.self).split(separator: "\n").map(String.init)
  }()

  static var all: [String] { own + shared }
}
