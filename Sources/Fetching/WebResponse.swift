/// What a server answered.
struct WebResponse: Sendable {
  var status: Int
  /// By their names in small letters; of several of one name the last.
  var headers: [String: String] = [:]
  var body: [UInt8] = []

  /// Out of the head that curl keeps: the last one, where others (100 Continue) stand in front.
  init?(head: [UInt8], body: [UInt8]) {
    self.body = body
    var status: Int?
    for line in String(decoding: head, as: UTF8.self).split(whereSeparator: \.isNewline) {
      if line.hasPrefix("HTTP/") {
        status = line.split(separator: " ").dropFirst().first.flatMap { Int($0) }
        headers = [:]
        continue
      }
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      headers[line[..<colon].lowercased()] = String(value)
    }
    guard let status else { return nil }
    self.status = status
  }
}

/// Why a request brought nothing that can be used.
enum WebError: Error, Equatable {
  /// curl is not installed.
  case noProgram
  /// The host cannot be found, reached or trusted; curl's words.
  case noConnection(String)
  case tooSlow
  case tooLarge
  case refusedByRobots
  /// The budget of requests is used up.
  case noBudget
  /// The server asks for a longer rest than this run waits, in seconds.
  case mustRest(Int)
  /// Leads to another host, which nobody allowed.
  case foreignRedirect(String)
  case tooManyRedirects
  case status(Int)
  case notStored(String)
}
