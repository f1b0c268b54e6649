// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>

class QTimeZone;

/// All time zones, searched by typing; this computer's, UTC and the services' first.
class ZoneBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ZoneBox(QWidget *parent);

    /// Settings::Key::TimeZone. An id that no computer knows is shown as this computer's. Emits nothing.
    void choose(const QString &stored);

Q_SIGNALS:
    void chosenByPerson(const QString &stored); ///< empty for this computer's

private:
    void revertText();
};

/// The zone of Settings::Key::TimeZone: invalid for this computer's, as text::setZone() takes it.
QTimeZone zoneOf(const QString &stored);
