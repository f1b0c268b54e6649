// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shell/ground.h"

#include <vector>

class InkLabel;
class QBoxLayout;
class QVBoxLayout;

/// A section of the settings: its title, and rows of a name, a control, and what it does.
class SettingsCard : public Ground
{
    Q_OBJECT

public:
    SettingsCard(const QString &title, QWidget *parent);

    /// Takes `control`. Returns the sentence below it, empty and hidden until it has a text.
    InkLabel *addRow(const QString &name, QWidget *control);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QVBoxLayout *m_column;
    std::vector<QBoxLayout *> m_rows;
    std::vector<InkLabel *> m_names;
};
