// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/view_removal.h"

#include "plain_text.h"

#include <QPushButton>

namespace {

constexpr int MostViewWidth = 360; ///< pixels

} // namespace

ViewRemoval::ViewRemoval(const QString &view, QWidget *parent)
    : QMessageBox(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setIcon(QMessageBox::NoIcon);
    setTextFormat(Qt::PlainText);
    setWindowTitle(tr("Remove view"));
    setText(tr("Remove the view %1?").arg(fontMetrics().elidedText(oneLine(view), Qt::ElideMiddle, MostViewWidth)));
    setInformativeText(tr("The jobs it shows stay."));
    const QPushButton *remove = addButton(tr("Remove", "a view"), QMessageBox::DestructiveRole);
    QPushButton *cancel = addButton(tr("Cancel"), QMessageBox::RejectRole);
    setDefaultButton(cancel);
    setEscapeButton(cancel);
    connect(remove, &QPushButton::clicked, this, &ViewRemoval::confirmed);
}
