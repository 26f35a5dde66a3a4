import type { Node, Nodes, Root } from 'mdast'
import type { Point } from 'unist'

/** The tree with every point moved to where its text stands. */
export function relocate(tree: Root, move: (point: Point) => Point): Root {
  visit(tree, (node) => {
    const { position } = node
    if (position) node.position = { start: move(position.start), end: move(position.end) }
  })
  return tree
}

function visit(node: Nodes, change: (node: Node) => void): void {
  change(node)
  if ('children' in node) for (const child of node.children) visit(child, change)
}
