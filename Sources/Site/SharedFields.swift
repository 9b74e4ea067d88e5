import Guarding
import Mustache

/// What pages side by side share of their fields, made once for all of them.
///
/// Relative links to a folder right below the root depend on how deep the page stands and on whether it stands in that
/// very folder: on nothing else of its address.
final class SharedFields: Sendable {
  private struct Place: Hashable {
    let top: Substring
    let depth: Int
  }

  private let made = Guarded<[Place: TemplateObject]>([:])

  /// The fields of pages that stand where that folder does; made by the first of them.
  func of(folder path: String, _ make: () -> TemplateObject) -> TemplateObject {
    let slashes = path.utf8.count { $0 == UInt8(ascii: "/") }
    let place = Place(top: path.prefix { $0 != "/" }, depth: slashes)
    if let fields = made.withLock({ $0[place] }) { return fields }
    let fields = make()
    made.withLock { $0[place] = fields }
    return fields
  }
}
