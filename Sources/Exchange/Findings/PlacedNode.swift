import JSON

/// A value and the way to it.
struct PlacedNode {
  var node: JSONNode
  var pointer: JSONPointer

  /// A member; nil where there is none, or it is `null`.
  subscript(_ name: String) -> PlacedNode? {
    node.value(name).map { PlacedNode(node: $0, pointer: pointer.appending(name)) }
  }

  /// The elements of a list; empty where it is none.
  var elements: [PlacedNode] {
    (node.elements ?? []).enumerated().map { PlacedNode(node: $1, pointer: pointer.appending($0)) }
  }
}
