import JSON

/// The objects of a JSON text in OParl's form, found by their addresses: a server may send them inside each other, or
/// only name them.
struct OParlObjects {
  private var byAddress: [String: JSONNode] = [:]

  init(_ root: JSONNode) { collect(root) }

  private mutating func collect(_ node: JSONNode) {
    switch node.value {
    case .array(let elements): for element in elements { collect(element) }
    case .object(let members):
      if OParlObjects.type(of: node) != nil, let address = node["id"]?.string {
        // The one that says more: others may be shortened.
        if members.count > byAddress[address]?.members?.count ?? 0 { byAddress[address] = node }
      }
      for member in members { collect(member.node) }
    default: break
    }
  }

  /// "Meeting" for `https://schema.oparl.org/1.1/Meeting`, and for the same of version 1.0; nil where it is none of OParl's.
  static func type(of node: JSONNode) -> String? {
    guard let type = node["type"]?.string, type.utf8.count < 200, type.contains("oparl.org/") else { return nil }
    return type.split(separator: "/").last.map(String.init)
  }

  /// The object that a value is or names; nil where the text does not hold it.
  func object(_ place: PlacedNode) -> PlacedNode? {
    if place.node.members != nil { return place }
    guard let address = place.node.string, let node = byAddress[address] else { return nil }
    return PlacedNode(node: node, pointer: place.pointer)
  }

  /// The objects that a list or a single value is or names, and how many more are only named.
  func objects(_ place: PlacedNode?) -> (found: [PlacedNode], named: Int) {
    guard let place else { return ([], 0) }
    let elements = place.node.elements == nil ? [place] : place.elements
    let found = elements.compactMap { object($0) }
    return (found, elements.count - found.count)
  }
}
