"""Common given names around the world, by the gender they usually go with: cues, never proofs."""

from __future__ import annotations

from typing import Final

_MALE: Final = """
Aaron Abbas Abdallah Abdel Abdul Abdulaziz Abdullah Abdullahi Abe Abel Abiy Abraham Abu Adam Adel Adil Aditya Adnan Adrian Ahmad Ahmed Ahmet Ajay Akbar
Akihiro Akio Akira Alan Alassane Albert Alberto Aldo Alec Alejandro Aleksandar Aleksandr Aleksander Alessandro Alex Alexander Alexandre Alexandros Alexei Alexey
Alfonso Alfred Alfredo Ali Alistair Allan Allen Alonso Alpha Amin Amir Amit Amos Anand Anatoly Anders Andre André Andrea Andreas Andrei Andrej Andres Andrés Andrew Andrey
Andriy Andrzej Andy Angel Angelo Angus Anil Antal Anthony Antoine Anton Antonio António Antony Anwar Archie Aristide Arkady Armen Armin Arne Arnold
Arsen Arthur Artur Arturo Arun Arvind Ashok Ashraf Asif Atsushi Augusto Aung Avi Avigdor Ayman Aziz Babar Barack Barry Bart Bartholomew Bashar Basil Bassam Ben
Benedict Beniamino Benigno Benjamin Benny Benoit Bernard Bernardo Bernie Bertrand Bezalel Bill Billy Binyamin Bjorn Bob Bobby Bogdan Boris Borut Boyko Brad Bradley Brandon Brendan Brett
Brian Bruce Bruno Bryan Burhan Byron Caleb Calvin Cameron Carl Carles Carlo Carlos Carmelo Carsten Cary Casey Cecil Cedric Cesar César Chad Charles Charlie
Chester Chris Christian Christoph Christophe Christopher Christos Chuck Clarence Clark Claude Claudio Clement Cliff Clive Clyde Colin Colm Conor Corey Cornelius Craig Cristian
Curt Curtis Cyril Cyrus Dale Damian Damien Damir Damon Dan Daniel Daniil Danilo Danny Dario Dariusz Darren Darryl Daud David Davide Davit Dean Deepak Denis Denys Dennis
Denys Derek Desmond Dewey Didier Diego Dieter Dimitri Dimitris Dimitrios Dirk Dmitri Dmitriy Dmitry Dmytro Dominic Dominik Dominique Don Donald Donnie Dong Doug Douglas Duncan Dustin Dwayne
Dwight Dylan Earl Ed Eddie Edgar Edi Edmund Eduard Eduardo Edward Edwin Efraim Egon Ehud Eli Elias Elie Elijah Elliot Elliott Elon Emanuel Emil Emilio Emir Emmanuel Emmerson
Enda Enrico Enrique Eric Erik Ernest Ernesto Ernst Esmail Esmaeil Ethan Etienne Eugene Evan Evgeny Evo Ezra Fabian Fabio Fahad Faisal Farhan Farid Farouk Faustin Faustino Federico Felipe Felix
Ferdinand Fernando Feridun Fidel Filip Filippo Fiodor Florian Floyd Francesco Francis Francisco Franco Francois François Frank Frans Franz Fred Frederic Frederick Frederik Friedrich Fuad Fumio
Fyodor Gabriel Gary Gavin Gavrilo Gaurav Geert Gennady Geoffrey Georg George Georges Georgi Georgios Georgy Gerald Gerard Gerardo Gerhard Gerry Ghassan Gianni Gideon Gilbert Gilles Giorgi Giorgio Giovanni
Giulio Giuseppe Glen Glenn Goran Gordon Graham Grant Greg Gregg Gregor Gregory Grigory Guido Guillaume Guillermo Gunter Gus Gustav Gustavo Guy Habib Haider Haitham Hakan Hakeem Hamad Hamid Hamza
Hans Harald Haris Harold Haroon Harris Harry Haruhiko Harvey Hasan Hashim Hassan Hector Heiko Heinz Helmut Hendrik Henri Henrik Henry Herbert Herman Hernan Hideki Hiroshi Hirokazu Hiroyuki Horst Hosni Hossein Howard
Hubert Hugh Hugo Humberto Husam Hussein Hossam Ian Ibrahim Idris Idriss Igor Ihor Ilham Ilir Ilya Imad Imran Ion Iosif Iqbal Irakli Isaac Isaias Ishaq Ismael Ismail Issa Ivan Ivica Ivo Izzat Jack Jackson Jacob Jacek Jacques
Jaime Jair Jake Jakob Jakub Jalal Jamal James Jamie Jan Janez Janos János Jared Jaroslav Jaroslaw Jarosław Jason Jasper Javad Javed Javier Jawad Jay Jean Jeff Jeffrey Jens Jeremiah Jeremy Jerome Jerry Jerzy Jesse Jesus Jesús Jim Jimmy
Joachim Joao João Joaquin Jochen Joe Joel Johan Johann Johannes John Johnny Jon Jonas Jonathan Jordi Jorge Jose José Josep Josef Joseph Josh Joshua Josip Jozef Juan Juha Jules Julian Julien Julio Julius Junichiro
Jürgen Justin Jusuf Kaan Kais Kamal Kamran Karel Karim Karl Karol Kassym-Jomart Kay Kazuo Keith Keir Kemal Ken Kenichi Kenji Kenneth Kent Kevin Khaled Khalid Khalifa Khalil Kirill Kirk Klaus Kofi Koichi Konrad Konstantin Konstantinos
Krzysztof Kunio Kurt Kwame Kwasi Kyle Kyriakos Lars Larry Lassina László Laszlo Laurence Laurent Lawrence Len Leo Leon Leonard Leonardo Leonel Leonid Leopoldo Leslie Lester Levan Liam Lionel Lloyd Lorenzo Lou Louis Luc Luca Lucas Luciano Ludwig
Luigi Luis Luís Luiz Luka Lukas Luke Luther Lyndon Maciej Magnus Mahamadou Mahamat Mahathir Mahdi Mahinda Mahmood Mahmoud Mahmud Majid Makoto Malcolm Malik Manfred Manmohan Manohar Mansour Manuel Marc Marcel Marcelo Marcin Marco Marcos Marcus Marek Mariano Mario
Marius Mark Marko Markus Maros Maroš Martin Marty Marvin Marwan Masahiro Masato Masoud Massimo Masud Mateo Mateusz Mats Matt Matteo Matthew Matthias Matthieu Maurice Mauricio Maurizio Max Maxim Maximilian Maxime Maximo Mehdi Mehmet Melvin Mevlut Mevlüt Micah Michael
Michal Michał Michel Micheal Micheál Mick Miguel Mihai Mihail Mikael Mike Mikhail Mikheil Mikko Milan Miles Milo Milorad Milos Miloš Minoru Miroslav Mitch Mitt Mladen Mohamad Mohamed Mohammad Mohammadreza Mohammed Mohsen Moise Moïse Morgan Moritz Morris Moshe Mostafa Muammar
Muhammad Muhammadu Mukesh Munir Murat Musa Mustafa Mykhailo Mykola Nabil Nadir Naftali Naoto Narendra Nasser Nathan Nathaniel Nawaf Nawaz Neil Nelson Neville Nicholas Nick Nicola Nicolae Nicolas Nicolás Niels Nigel Nikita Nikol Nikola Nikolai Nikolaos Nikolay
Nikos Nils Nir Nitin Noah Nobuo Noel Noor Norbert Norman Nouri Nuno Nursultan Obaid Ofer Olaf Oleg Oleh Oleksandr Oleksii Oleksiy Oliver Olivier Ollie Olusegun Omar Omer Oren Oriol Orlando Osama Oscar Osman Oswald Otto Owen Pablo Panagiotis Paolo Parviz Pascal Pat
Patrice Patrick Paul Paulo Pavel Pavlo Pawel Paweł Pedro Pekka Percy Perry Pete Peter Petr Petro Petros Petteri Phil Philip Philipp Philippe Phillip Pierre Pieter Pietro Piotr Prabowo Pranab Pravin Qasem Qassem Quentin Rachid Radek Radoslaw Radosław Rafael Rafal Raffaele
Rafic Rafiq Rahul Raila Rainer Raj Rajesh Rajiv Rajnath Ralf Ralph Rami Ramiro Ramon Ramón Ramzan Randall Randy Rashad Rashid Raul Raúl Ravi Ray Raymond Recep Reginald Reinhard Renato Rene René Reuven Rex Reza Riad Ricardo Riccardo Richard Richie Rick Ricky Rinat Robert
Roberto Robin Rod Roderich Rodney Rodrigo Roger Rohan Roland Rolf Roman Romano Ron Ronald Ronen Ronnie Rory Ross Roy Ruben Rudolf Rudy Rui Rupert Ruslan Russ Russell Rustam Ryan Ryszard Saad Sadio Sadiq Saeb Saeed Saif Sajid Salah Saleh Salem Salim Salman Salva Salvador Salvatore Sam
Sameh Sami Samir Samuel Sandeep Sandor Sándor Sanjay Santiago Saud Sauli Scott Sean Sebastian Sebastião Seif Selim Semyon Serge Sergei Sergey Sergio Serhii Serhiy Seth Seyed Shah Shahid Shane Sharif Shaukat Shaun Shavkat Shehbaz Shigeru Shimon Shinji Shinzo Sidney Siegfried Sigmar Silvio Simon Slobodan Slavko
Sooronbay Soren Spencer Stanislav Stanley Stef Stefan Stefano Stefanos Stephan Stephane Stéphane Stephen Steve Steven Stewart Stuart Subrahmanyam Suleiman Sultan Suresh Svyatoslav Syed Sylvester Tadashi Taha Takashi Takeshi Tamim Tariq Taro Tayyip Ted Temur Terence Terrence Terry Thabo Thaksin Thanos Theo Theodore Thierry Thomas Thorsten
Tibor Tim Timothy Timur Tito Tobias Toby Todd Tom Tomas Tomás Tomasz Tomislav Tommy Tony Toomas Toshimitsu Travis Trevor Tristan Tyler Ulf Umar Umaro Uhuru Urmas Uwe Václav Vadim Vadym Valdis Valentin Valery Valeriy Vasily Vasyl Venkat Veselin Vicente Victor Vijay Viktor Vincent Vinod Vitali Vitalii Vitaliy Vitaly Vittorio Vlad
Vladimir Vladislav Volker Volodymyr Vuk Vyacheslav Waleed Walid Wally Walter Warren Wayne Werner Wesley Wilfried Wilhelm Will Willem William Willy Winston Wojciech Wolfgang Xavier Yahya Yair Yakov Yaroslav Yasser Yasuo Yasuhiro Yevgeny Yevhen Yitzhak Yoav Yoshihide Yoshimasa Yoweri Yuri Yuriy Yury Yusuf Youssef Yves Zac Zach Zachary Zalmay Zayed
Zbigniew Zdravko Zeid Zein Ziad Zoran Zulfikar
"""
_FEMALE: Final = """
Abigail Ada Adele Adriana Agnes Agnès Ai Aicha Aisha Alexandra Alexis Alice Alicia Alina Alison Allison Alma Alyssa Amal Amanda Amber Amelia Amina Amira Amy Ana Anastasia Andrea Angela Angelina Angelique Anita Ann Anna Annalena Anne Annegret Annette Annie Antonia April Ariana Arlene Asma Asmaa Astrid Audrey Aurore Ava
Ayelet Ayesha Barbara Beata Beatrice Beatriz Becky Belinda Benazir Bernadette Beth Bettina Betty Beverly Bianca Birgit Bonnie Brenda Bridget Brigitte Brittany Camila Camille Carla Carmen Carol Carole Carolina Caroline Carolyn Carrie Cate Catherine Cathy Cecilia Celeste Chantal Charlotte Chelsea Cheryl Chidi Chloe Christa Christiane Christina Christine Chrystia
Cindy Claire Clara Claudia Claudine Colleen Condoleezza Connie Cristina Cynthia Daisy Dana Daniela Danielle Daria Darya Dawn Deborah Debra Denise Diana Diane Dilma Dina Dolores Donna Dora Doris Dorothy Dorothea Edith Eileen Ekaterina Elaine Eleanor Elena Elin Elisa Elisabeth Élisabeth Elise Eliza Elizabeth Ella Ellen Ellie Eloise Elsa Elvira Emilia
Emily Emine Emma Erika Erin Esperanza Esther Eva Eve Evelyn Faith Fatima Fatou Federica Felicia Fiona Flora Florence Frances Francesca Gabriela Gabriele Gabrielle Galina Gail Gemma Georgia Georgina Geraldine Gina Ginni Giorgia Gisele Gladys Gloria Golda Grace Greta Gretchen Gwen Halima Hanan Hanna Hannah Harriet Hayat Heather Heidi Helen Helena Helene Hélène Helle Hilary Hillary Hina Holly Huma Ilana Ilona
Ilze Imelda Indira Ines Inès Inga Ingrid Irena Irene Irina Iris Isabel Isabella Isabelle Ivana Ivanka Jacinda Jackie Jacqueline Jadwiga Jana Jane Janet Janice Janine Jasmine Jean Jeanine Jeanne Jen Jenna Jennifer Jenny Jessica Jill Jo Joan Joanna Jocelyn Johanna Josephine Joyce Juana Judith Judy Julia Juliana Julie Juliet Jutta Kaja Kamala Karen Karin Karina Karine Karla Kate Katerina Kateryna Katharina Katherine
Kathleen Kathryn Kathy Katie Katja Katrin Katrín Kayleigh Keiko Kellyanne Kelly Kersti Khadija Kimberly Kirsten Kirstjen Kolinda Kristalina Kristen Kristi Kristin Kristina Kyoko Laila Lana Lara Latifa Laura Lauren Laurie Layla Lea Leah Leila Lena Leyla Lidia Liliana Lillian Lily Lina Linda Lindsay Lisa Lise Liz Liza Lois Loretta Lori Lorraine Louise Lourdes Lucia Lucie Lucinda Lucy Ludmila Luisa Lydia Lynn Madeleine Madeline
Madison Magda Magdalena Maggie Maha Mai Maia Maja Malala Malgorzata Mana Manal Manuela Mara Margaret Margarita Margit Margot Margrethe Maria María Mariana Marie Marielle Marija Marina Marine Marion Marisa Maritza Mariya Marta Martha Martina Mary Maryam Maureen May Megan Mei Melania Melanie Melinda Melissa Mercedes Meredith Mette Mia Micheline Michèle Michelle Michiko Mila Milena Mina Mirjana Miriam Mirjam Moira Molly Mona Monica Monika
Monique Muriel Myriam Nabila Nada Nadia Nadine Nancy Naomi Natalia Natalie Natalya Natasha Nathalie Navi Neha Nicole Nikki Nina Nino Nirmala Noa Nora Norma Nour Olena Olga Olivia Oksana Ona Ophelia Oxana Paloma Pamela Patricia Patrizia Paula Paulina Pauline Peggy Penny Petra Phumzile Phyllis Pia Polina Preeti Priti Priya Priyanka Rachel Rahma Rama Rana Rania Raquel Rasha Rebecca Reem Regina Renata Renate Rhonda Rima Rita Roberta
Rosa Rosario Rose Rosemary Roxana Ruby Ruth Sabine Sabrina Sally Salma Salome Samantha Samia Sandra Sanna Sanaa Sara Sarah Sasha Shaima Shamima Sharon Sheikha Sheila Shelley Sheryl Shirin Shirley Silvia Simone Simonetta Sinead Sofia Sofie Solveig Sonia Sonja Sophia Sophie Stacey Stella Stephanie Sue Susan Susana Susanna Susanne Sushma Suzanne Svetlana Sviatlana Sylvia Sylvie Tamar Tamara Tammy Tania Tanja Tanya Tara
Tatiana Tatyana Teresa Teresita Tessa Thelma Theresa Thérèse Tiffany Tina Tracy Tulsi Tzipi Ulrike Una Ursula Usha Valentina Valerie Valérie Vanessa Vera Veronica Verónica Vesna Vicky Victoria Vigdis Viktoria Viola Violeta Virginia Viviane Vivian Vjosa Wafa Wanda Wendy Wilma Winnie Xiomara Yasmin Yelena Yevgenia Ylva Yoko Yolanda Yulia Yuliia Yuriko Yvette Yvonne Zainab Zara Zeinab Zoe Zuzana Zsuzsanna
"""
_EITHER: Final = """
Ariel Ashley Wang Kim Park Lee Nguyen Bongbong Courtney Eun Gale Hun Hyun Jae Jess Jin Jordan Jun Kai Kelly Leigh Li Liu Lin Ma Min Moon Ngozi Pham Qin Ri Rowan Shannon Shi Stacy Sun Sung Taylor Thi Tran Tsai Wu Xi Xiao Xu Yang Yi Yoon Yu
Zeng Zhang Zhao Zhou Zhu Chen Cai Cui Deng Fu Gao Guo Han Hu Hua Huang Jia Jiang Kang Lai Lan Lei Liang Long Lu Luo Mao Mi Nong Ouyang Pan Pei Peng Qi Qiao Ren Shen Song Su Tan Tang Tao Wei Wen Xia Xie Yan Yao Ye Yuan Yue Zheng Zhong Chung Cho Choi Hong Hwang Jang Jeong Kwon Noh Roh Seo Shin Ban Ki Chea Ky Kin Thong Sok Prak Vo Truong Phan Le Dang
"""

GENDER_OF_NAME: Final[dict[str, str | None]] = {
    **dict.fromkeys(_EITHER.split()),
    **dict.fromkeys(_MALE.split(), "m"),
    **dict.fromkeys(_FEMALE.split(), "f"),
    **dict.fromkeys(set(_MALE.split()) & set(_FEMALE.split())),
}
"""Given name -> "m", "f", or None where it goes with both. For East Asian names the family name, which comes first, stands here."""
