"""What Copier calls while it asks and renders: design, review, layout, plan. Only `context` knows Copier."""
