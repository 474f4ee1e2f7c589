"""Looking for the next stop of Tab leaves every widget where it is."""

from __future__ import annotations

import gc

from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QSpinBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.widgets.tab_order import reading_order, takes_keys


def _everything(page: QWidget) -> list[str]:
    return sorted(type(one).__name__ for one in page.findChildren(QWidget))


def test_what_was_asked_for_its_place_in_the_order_survives_the_next_collection(qapp: QApplication) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    table, number, choice = QTableView(page), QSpinBox(page), QComboBox(page)
    choice.setEditable(True)
    for one in (table, number, choice):
        column.addWidget(one)
    page.show()
    before = _everything(page)
    assert reading_order(page)
    # as the walk does: every widget, also those that Qt keeps inside others
    assert not any(takes_keys(one) for one in page.findChildren(QHeaderView))
    assert not any(takes_keys(one) for one in page.findChildren(QLineEdit))
    assert not any(takes_keys(one.viewport()) for one in [table, *page.findChildren(QHeaderView)])
    del one
    gc.collect()
    assert _everything(page) == before
    page.deleteLater()
