"""The generation plan: one task a file, made from the cards of the template and nothing else."""

from .build import Plan, plan_for
from .task import Task

__all__ = ["Plan", "Task", "plan_for"]
