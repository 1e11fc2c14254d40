/** TeX commands that stand for one character; the rest of TeX is in `tex.ts`. */
export const SYMBOLS = table(`
  alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ
  pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω
  Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω
  sim ∼ approx ≈ simeq ≃ equiv ≡ propto ∝ neq ≠ ne ≠ leq ≤ le ≤ geq ≥ ge ≥ ll ≪ gg ≫ times × cdot · div ÷ pm ±
  ast ∗ star ⋆ circ ∘ bullet • oplus ⊕ otimes ⊗ odot ⊙ dagger † to → rightarrow → leftarrow ← leftrightarrow ↔
  Rightarrow ⇒ mapsto ↦ uparrow ↑ downarrow ↓ in ∈ notin ∉ subset ⊂ subseteq ⊆ cup ∪ cap ∩ emptyset ∅ forall ∀
  exists ∃ neg ¬ wedge ∧ vee ∨ nabla ∇ partial ∂ infty ∞ sum ∑ prod ∏ int ∫ sqrt √ ell ℓ prime ′ langle ⟨ rangle ⟩
  mid | vert | Vert ‖ perp ⊥ parallel ∥ ldots … dots … cdots ⋯ checkmark ✓ quad \u2003
`);

/** Accents as the combining mark that follows a letter. */
export const ACCENTS = table(
  'hat \u0302 widehat \u0302 bar \u0304 overline \u0304 tilde \u0303 widetilde \u0303 vec \u20d7 dot \u0307',
);

/** The letters of `\\mathbb` in use for sets and expectations. */
export const BLACKBOARD = table('C ℂ E 𝔼 H ℍ N ℕ P ℙ Q ℚ R ℝ S 𝕊 Z ℤ');

function table(words: string): Map<string, string> {
  return new Map([...words.matchAll(/([A-Za-z]+) (\S|\u2003)/gu)].map(([, name, sign]) => [name!, sign!]));
}
