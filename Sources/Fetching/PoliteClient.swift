import Archive
import Foundation

/// Asks a host one thing at a time, with a rest between, no more often than the budget says, and does as it is told to:
/// robots.txt, Retry-After.
struct PoliteClient {
  private let client: WebClient
  /// Seconds between two requests.
  private(set) var pause: Double
  /// Requests that may still be made.
  private(set) var budget: Int
  private(set) var requests = 0
  private var robots = RobotsFile()
  private let wait: (Double) -> Void

  /// A server that asks for more is left alone until the next run.
  private static let longestRest = 120
  private static let mostTries = 3

  init(client: WebClient, pause: Double, budget: Int, wait: @escaping (Double) -> Void) {
    self.client = client
    self.pause = pause
    self.budget = budget
    self.wait = wait
  }

  /// Reads robots.txt; a host that cannot answer it is not asked anything else, as RFC 9309 says.
  mutating func readRobots() throws(WebError) {
    let response = try answer("/robots.txt", headers: [], seconds: 30)
    switch response.status {
    case 200:
      robots = RobotsFile(String(decoding: response.body, as: UTF8.self), name: "minutebook")
      pause = max(pause, min(robots.delay ?? 0, 60))
    case 500...: throw .status(response.status)
    default: break
    }
  }

  /// The answer to a request, with what it leads to on the same host. Throws for every status but 200 and 304.
  mutating func get(_ path: String, headers: [String] = [], seconds: Int = 60) throws(WebError) -> WebResponse {
    var path = path
    for _ in 0...5 {
      guard robots.allows(path) else { throw .refusedByRobots }
      let response = try answer(path, headers: headers, seconds: seconds)
      guard (300..<400).contains(response.status), response.status != 304, let place = response.headers["location"]
      else {
        if response.status == 200 || response.status == 304 { return response }
        throw .status(response.status)
      }
      path = try self.path(of: place)
    }
    throw .tooManyRedirects
  }

  /// The path on this host to which a redirect leads.
  private func path(of place: String) throws(WebError) -> String {
    var rest = place[...]
    let base = client.portal.description
    if rest.lowercased().hasPrefix(base + "/") {
      rest = rest.dropFirst(base.count)
    } else if rest.lowercased() == base {
      rest = "/"
    }
    let isPath =
      rest.hasPrefix("/") && !rest.hasPrefix("//")
      && rest.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") } && rest.utf8.count < 4000
    guard isPath else { throw .foreignRedirect(String(place.prefix(200))) }
    return String(rest.prefix { $0 != "#" })
  }

  /// The first answer that is not "later": a busy or broken server is asked again after a rest that doubles.
  private mutating func answer(_ path: String, headers: [String], seconds: Int) throws(WebError) -> WebResponse {
    var rest = max(pause, 1)
    var attempt = 0
    while true {
      attempt += 1
      guard budget > 0 else { throw .noBudget }
      if requests > 0 { wait(pause) }
      budget -= 1
      requests += 1
      let result = result(path, headers: headers, seconds: seconds)
      guard case .success(let response) = result else {
        if case .failure(let error) = result, error != .tooSlow || attempt >= PoliteClient.mostTries { throw error }
        wait(rest)
        rest *= 2
        continue
      }
      switch response.status {
      case 429, 503:
        let asked = response.headers["retry-after"].flatMap { Int($0.filter { !$0.isWhitespace }) }
        let seconds = asked ?? Int(rest.rounded(.up))
        guard seconds <= PoliteClient.longestRest, attempt < PoliteClient.mostTries else {
          throw .mustRest(max(seconds, 0))
        }
        wait(Double(max(seconds, 0)))
      case 500, 502, 504:
        guard attempt < PoliteClient.mostTries else { return response }
        wait(rest)
      default: return response
      }
      rest *= 2
    }
  }

  private func result(_ path: String, headers: [String], seconds: Int) -> Result<WebResponse, WebError> {
    do throws(WebError) {
      return .success(try client.get(path, headers: headers, seconds: seconds))
    } catch {
      return .failure(error)
    }
  }
}
