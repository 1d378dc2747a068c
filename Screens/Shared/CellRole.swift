package import Grid

/// What a cell means, beside a person's role in the clinic.
package typealias CellRole = Role
