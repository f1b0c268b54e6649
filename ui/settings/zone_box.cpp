// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/zone_box.h"

#include "shell/wheel_guard.h"

#include <QCompleter>
#include <QLineEdit>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace {

const auto ModelStudioZone = QStringLiteral("UTC+08:00");

} // namespace

ZoneBox::ZoneBox(QWidget *parent)
    : QComboBox(parent)
{
    setAccessibleName(tr("Time zone"));
    new WheelGuard(this);
    setEditable(true);
    setInsertPolicy(NoInsert);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(28);
    //: %1: id of a time zone
    addItem(tr("This computer's (%1)").arg(QString::fromLatin1(QTimeZone::systemTimeZoneId())), QString());
    addItem(u"UTC"_s, u"UTC"_s);
    //: %1: id of a time zone
    addItem(tr("Model Studio's (%1)").arg(ModelStudioZone), ModelStudioZone);
    insertSeparator(count());
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        if (!id.startsWith("UTC"))
            addItem(QString::fromLatin1(id), QString::fromLatin1(id));
    }
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    connect(this, &QComboBox::activated, this, [this] { Q_EMIT chosenByPerson(currentData().toString()); });
    connect(lineEdit(), &QLineEdit::editingFinished, this, &ZoneBox::revertText);
    choose({});
}

void ZoneBox::choose(const QString &stored)
{
    const int index = zoneOf(stored).isValid() ? findData(stored) : 0;
    if (index < 0)
        addItem(stored, stored);
    setCurrentIndex(index < 0 ? count() - 1 : index);
}

void ZoneBox::revertText()
{
    // Words that are no zone choose nothing.
    if (findText(currentText()) < 0)
        setEditText(itemText(currentIndex()));
}

QTimeZone zoneOf(const QString &stored)
{
    return stored.isEmpty() ? QTimeZone() : QTimeZone(stored.toLatin1());
}
