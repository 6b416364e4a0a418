"""What runs around a render: validate every file, ask for approval, keep the record, report."""
