// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <vector>

class QButtonGroup;

/// A few words side by side, one of them chosen. One stop for Tab; arrows move between the words.
class Segmented : public QFrame
{
    Q_OBJECT

public:
    struct Segment
    {
        QString id;
        QString text;
    };

    Segmented(const QString &name, const std::vector<Segment> &segments, QWidget *parent);

    /// Emits nothing. An id that is none of them chooses the first.
    void choose(const QString &id);
    QString chosen() const;

Q_SIGNALS:
    void chosenByPerson(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void updateFocus();

    QButtonGroup *m_buttons;
    std::vector<QString> m_ids;
};
