// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/removal_question.h"

#include "plain_text.h"

#include <QCheckBox>
#include <QPushButton>

namespace {

constexpr int MostNameWidth = 360; ///< pixels; a name may have any length

} // namespace

RemovalQuestion::RemovalQuestion(const QString &connection, QWidget *parent)
    : QMessageBox(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setIcon(QMessageBox::NoIcon);
    setTextFormat(Qt::PlainText);
    const QString name = fontMetrics().elidedText(oneLine(connection), Qt::ElideMiddle, MostNameWidth);
    setWindowTitle(tr("Remove connection"));
    setText(tr("Remove %1?", "a connection").arg(name));
    setInformativeText(tr("Its key is deleted from the keychain. Saved jobs and logs can stay."));
    const QPushButton *remove = addButton(tr("Remove"), QMessageBox::DestructiveRole);
    QPushButton *cancel = addButton(tr("Cancel"), QMessageBox::RejectRole);
    setDefaultButton(cancel);
    setEscapeButton(cancel);
    auto *keeps = new QCheckBox(tr("Keep saved jobs"), this);
    keeps->setChecked(true);
    setCheckBox(keeps);
    connect(remove, &QPushButton::clicked, this,
            [this, keeps] { Q_EMIT confirmed(keeps->isChecked() ? Leaving::Shown : Leaving::Hidden); });
}
